import { parseArea } from "../../core/values/addresses.ts";
import { readRelationships, type PartSource } from "../opc/parts.ts";
import { readOnce } from "./read-once.ts";
import { isTrue } from "../xml/text.ts";
import { XmlScanner } from "../xml/scanner.ts";

/** A comment of a newer Excel, with what was answered to it. Old notes are not among them. */
export interface ThreadedComment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
  /** Of the author, where the file says it; else "". */
  readonly email: string;
  /** As the file says it: UTC without a zone ("2026-11-30T08:15:00.00"). */
  readonly created: string;
  readonly isDone: boolean;
  readonly mentions: boolean;
  readonly replies: readonly ThreadedComment[];
}

/** Comments of a sheet, in the order of the file. They stay in their parts; nothing here changes them. */
export const commentsOf = readOnce(readComments);

interface Person {
  readonly name: string;
  readonly email: string;
}

type Read = Omit<ThreadedComment, "replies"> & { readonly parent: string | null };

function readComments(source: PartSource, sheet: string): ThreadedComment[] {
  const persons = readPersons(source);
  const all = readRelationships(source, sheet).flatMap(({ type, target }) => {
    const bytes = type === "threadedComment" && target !== null ? source.read(target) : null;
    return bytes ? readPart(new XmlScanner(bytes), persons) : [];
  });
  return all
    .filter(({ parent }) => parent === null)
    .map((comment) => ({
      ...comment,
      replies: all.filter(({ parent }) => parent === comment.id).map((reply) => ({ ...reply, replies: [] })),
    }));
}

function readPart(scanner: XmlScanner, persons: ReadonlyMap<string, Person>): Read[] {
  const comments: Read[] = [];
  scanner.root();
  scanner.children((name) => {
    const area = parseArea(scanner.attribute("ref") ?? "");
    if (name !== "threadedComment" || !area) return;
    const person = persons.get(scanner.attribute("personId") ?? "");
    const facts = {
      id: scanner.attribute("id") ?? "",
      row: area.top,
      column: area.left,
      author: person?.name ?? "",
      email: person?.email ?? "",
      created: scanner.attribute("dT") ?? "",
      isDone: isTrue(scanner.attribute("done")),
      parent: scanner.attribute("parentId"),
    };
    let text = "";
    let mentions = false;
    scanner.children((child) => {
      if (child === "text") text = scanner.innerText();
      else if (child === "mentions") mentions = true;
    });
    comments.push({ ...facts, text, mentions });
  });
  return comments;
}

/** Who wrote them stands in a part of the workbook's. */
function readPersons(source: PartSource): Map<string, Person> {
  const persons = new Map<string, Person>();
  for (const part of source.names().filter((name) => /^\/?xl\/persons\/[^/]+\.xml$/i.test(name))) {
    const bytes = source.read(part);
    if (!bytes) continue;
    const scanner = new XmlScanner(bytes);
    scanner.root();
    scanner.children(() => {
      const user = scanner.attribute("userId") ?? "";
      persons.set(scanner.attribute("id") ?? "", {
        name: scanner.attribute("displayName") ?? "",
        email: user.split("::").find((piece) => piece.includes("@")) ?? "",
      });
    });
  }
  return persons;
}
