# Reads an exported cohort. Give the folder of `caseflow export RUN --format csv` as the argument; base R is enough.
# With the arrow package, `caseflow export RUN --format parquet` reads as
#   arrow::open_dataset(Sys.glob(file.path(folder, "simulated-children-*.parquet")))

folder <- commandArgs(trailingOnly = TRUE)[1]
table <- function(name) {
  read.csv(file.path(folder, paste0("simulated-", name, ".csv")), stringsAsFactors = FALSE)
}

children <- table("children")
allocations <- table("allocations")
changes <- table("changes-of-worker")

first <- allocations$waited[!is.na(allocations$waited) & allocations$reason == "FCONTA"]

cat(nrow(children), "simulated children\n")
cat("median wait for a first worker [working days]:", median(first), "\n")
cat("changes of worker:", nrow(changes), "\n")
