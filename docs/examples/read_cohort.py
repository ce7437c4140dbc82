"""Reads an exported cohort. Give the folder of `caseflow export RUN --format csv` (any Python 3) as the argument.

With pandas and pyarrow, `caseflow export RUN --format parquet` reads as
    pandas.concat(map(pandas.read_parquet, glob.glob(f"{folder}/simulated-children-*.parquet")))
"""

import csv
import json
import statistics
import sys
from pathlib import Path

folder = Path(sys.argv[1])

manifest = json.loads((folder / "simulated-manifest.json").read_text(encoding="utf-8"))


def rows(table):
    with open(folder / f"simulated-{table}.csv", newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


children = {row["child"]: row for row in rows("children")}
waits = [int(row["waited"]) for row in rows("allocations") if row["waited"] and row["reason"] == "FCONTA"]
changes = sum(1 for _ in rows("changes-of-worker"))

print(f"caseflow {manifest['caseflow']}, seed {manifest['seed']}: {len(children)} simulated children")
print(f"median wait for a first worker [working days]: {statistics.median(waits)}")
print(f"changes of worker: {changes}")
print(f"put in, not to be found again: {len(manifest['effectsPutIn'])} effects")
