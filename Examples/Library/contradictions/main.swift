print("contradictions")
