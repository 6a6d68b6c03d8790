"""Files of lists as sheets of cells: CSV as it comes, workbooks, Parquet."""
