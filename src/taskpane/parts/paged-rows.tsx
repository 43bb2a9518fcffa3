import { useState, type ReactNode } from "react";
import { Pager, pageCount } from "./pager.tsx";
import { useRowStyles } from "./row-styles.ts";

/** A long list, a page at a time; `children` makes the item of a row, with its key. */
export function PagedRows<Row>({
  rows,
  pageSize,
  children,
}: {
  rows: readonly Row[];
  pageSize: number;
  children: (row: Row) => ReactNode;
}) {
  const styles = useRowStyles();
  const [page, setPage] = useState(0);
  const pages = pageCount(rows.length, pageSize);
  const shown = Math.min(page, pages - 1);
  return (
    <>
      <ul className={styles.list}>{rows.slice(shown * pageSize, (shown + 1) * pageSize).map(children)}</ul>
      <Pager page={shown} pages={pages} onPage={setPage} />
    </>
  );
}
