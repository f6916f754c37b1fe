print("whosaid")
