import Provenance
import ProvenanceCommands
print("whosaid")
