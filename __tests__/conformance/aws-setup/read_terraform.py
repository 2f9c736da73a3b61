"""Prints what a Terraform file says, as JSON; expressions stay as they are, in ${}."""

import json
import sys

import hcl2

with open(sys.argv[1]) as file:
    options = hcl2.SerializationOptions(strip_string_quotes=True)
    json.dump(hcl2.load(file, serialization_options=options), sys.stdout)
