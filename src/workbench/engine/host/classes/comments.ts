import type { XlsxSheet } from "../../../../xlsx/model/document.ts";
import { cellArea } from "../../../../xlsx/calculation/areas.ts";
import { commentsOf, type ThreadedComment } from "../../../../xlsx/workbook/threaded-comments.ts";
import { ModelError } from "../../model-error.ts";
import type { CallArguments } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor, type HostObject } from "../host-object.ts";
import { rangeArgument, RangeTarget } from "../range-target.ts";

interface CommentTarget {
  readonly sheet: XlsxSheet;
  readonly comment: ThreadedComment;
  /** Of a reply: what it answers. */
  readonly parent: ThreadedComment | null;
}

/**
 * Comments of the workbook (null) or of one sheet, as they stand in the file: they can be read, not made or changed.
 * `range` makes the ranges of their places.
 */
export function comments(range: HostConstructor<RangeTarget>): HostConstructor<XlsxSheet | null> {
  const comment = commentClass(range);
  return hostClass<XlsxSheet | null>({
    name: "CommentCollection",
    items: (scope, host) => within(scope, host).map(comment),
    indexer: (scope, args, host) => comment(found(byId(within(scope, host), args.text(0)))),
    objects: {
      GetItemAt: (scope, args, host) => comment(found(within(scope, host)[args.integer(0)])),
      GetItemOrNullObject: (scope, args, host) => orNull(byId(within(scope, host), args.text(0)), comment),
      GetItemByCell: (scope, args, host) => comment(found(atCell(scope, args, host))),
      GetItemByReplyId: (scope, args, host) => {
        const id = args.text(0);
        return comment(
          found(
            within(scope, host).find(({ comment: { replies } }) => replies.some((reply) => reply.id === id)),
          ),
        );
      },
    },
    actions: { GetCount: (scope, _, host) => within(scope, host).length },
  });
}

/** One comment, which leads to its replies, which lead back to it. */
function commentClass(range: HostConstructor<RangeTarget>): HostConstructor<CommentTarget> {
  const reply = hostClass<CommentTarget>({
    ...membersOf("CommentReply", range),
    objects: {
      ...membersOf("CommentReply", range).objects,
      GetParentComment: ({ sheet, parent }) => parent && one({ sheet, comment: parent, parent: null }),
    },
  });
  const replies = hostClass<CommentTarget>({
    name: "CommentReplyCollection",
    items: (target) => repliesOf(target).map(reply),
    indexer: (target, args) => reply(found(byId(repliesOf(target), args.text(0)))),
    objects: {
      GetItemAt: (target, args) => reply(found(repliesOf(target)[args.integer(0)])),
      GetItemOrNullObject: (target, args) => orNull(byId(repliesOf(target), args.text(0)), reply),
    },
    actions: { GetCount: (target) => repliesOf(target).length },
  });
  const one: HostConstructor<CommentTarget> = hostClass<CommentTarget>({
    ...membersOf("Comment", range),
    navigations: { Replies: (target) => replies(target) },
  });
  return one;
}

/** What a comment and a reply have in common. */
function membersOf(name: "Comment" | "CommentReply", range: HostConstructor<RangeTarget>) {
  return {
    name,
    identity: ({ comment }: CommentTarget) => ({ Id: comment.id }),
    scalars: {
      Id: { get: ({ comment }: CommentTarget) => comment.id },
      Content: { get: ({ comment }: CommentTarget) => comment.text },
      AuthorName: { get: ({ comment }: CommentTarget) => comment.author },
      AuthorEmail: { get: ({ comment }: CommentTarget) => comment.email },
      // The file means UTC and does not say so.
      CreationDate: { get: ({ comment }: CommentTarget) => `${comment.created.replace(/Z$/, "")}Z` },
      Resolved: { get: ({ comment, parent }: CommentTarget) => (parent ?? comment).isDone },
      ContentType: { get: ({ comment }: CommentTarget) => (comment.mentions ? "Mention" : "Plain") },
    },
    objects: {
      GetLocation: ({ sheet, comment, parent }: CommentTarget, _: CallArguments, host: Host) => {
        const { row, column } = parent ?? comment;
        return range(new RangeTarget(sheet.id, cellArea(row, column), host));
      },
    },
  };
}

function repliesOf({ sheet, comment }: CommentTarget): CommentTarget[] {
  return comment.replies.map((answer) => ({ sheet, comment: answer, parent: comment }));
}

/** The comment of a cell that is given as a range or by its address. */
function atCell(scope: XlsxSheet | null, args: CallArguments, host: Host): CommentTarget | undefined {
  const cell = rangeArgument(args.at(0), scope ?? host.model.activeSheet, host, true);
  const { top, left } = cell.place;
  return within(cell.sheet(host), host).find(({ comment }) => comment.row === top && comment.column === left);
}

function within(scope: XlsxSheet | null, host: Host): CommentTarget[] {
  const { document } = host.model;
  const sheets = scope ? [scope] : document.sheets;
  return sheets.flatMap((sheet) =>
    commentsOf(document, sheet).map((comment) => ({ sheet, comment, parent: null })),
  );
}

function byId(list: readonly CommentTarget[], id: string): CommentTarget | undefined {
  return list.find(({ comment }) => comment.id === id);
}

function found(target: CommentTarget | undefined): CommentTarget {
  if (target) return target;
  throw new ModelError("ItemNotFound", "There is no such comment.");
}

function orNull(target: CommentTarget | undefined, make: HostConstructor<CommentTarget>): HostObject | null {
  return target ? make(target) : null;
}
