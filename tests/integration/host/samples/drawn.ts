import { WorkbookModel } from "../../../../src/workbench/engine/model.ts";
import { pack } from "../../../xlsx/fixtures.ts";
import { foreignParts } from "../../../xlsx/foreign-workbook.ts";
import { loaded } from "../conformance.ts";
import { samples } from "./samples.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const THREADED = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const COMMENTS =
  '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
  '<threadedComment ref="A2" dT="2026-11-30T08:15:00.00" personId="{P1}" id="{C1}" done="1"><text>Xem lại số</text></threadedComment>' +
  '<threadedComment ref="A2" dT="2026-11-30T09:00:00.00" personId="{P1}" id="{C2}" parentId="{C1}"><text>Đã sửa</text></threadedComment>' +
  '<threadedComment ref="B3" dT="2026-11-30T10:00:00.00" personId="{P1}" id="{C3}"><text>Thiếu nguồn</text></threadedComment>' +
  "</ThreadedComments>";
const PERSONS =
  '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
  '<person displayName="Nguyễn Thị Hoa" id="{P1}" userId="S::hoa@example.org::1" providerId="AD"/></personList>';
const SHAPES =
  "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="9" name="Khung chữ" descr="Lời dặn"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/>' +
  "<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Nộp trước </a:t></a:r><a:r><a:t>ngày 5</a:t></a:r></a:p><a:p><a:r><a:t>hằng tháng</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>";

/** A workbook with two comments, an answer, a text box and a chart on its first sheet. */
function drawn(): WorkbookModel {
  const parts = foreignParts();
  const relations = "xl/worksheets/_rels/sheet1.xml.rels";
  parts[relations] = (parts[relations] ?? "").replace(
    "</Relationships>",
    `<Relationship Id="rId9" Type="${THREADED}" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
  );
  parts["xl/threadedComments/threadedComment1.xml"] = COMMENTS;
  parts["xl/persons/person.xml"] = PERSONS;
  const drawing = "xl/drawings/drawing1.xml";
  parts[drawing] = (parts[drawing] ?? "").replace("</xdr:wsDr>", `${SHAPES}</xdr:wsDr>`);
  const workbook = "xl/_rels/workbook.xml.rels";
  parts[workbook] = (parts[workbook] ?? "").replace(
    "</Relationships>",
    `<Relationship Id="rId19" Type="${OFFICE}/person" Target="persons/person.xml"/></Relationships>`,
  );
  return WorkbookModel.open(pack(parts), "vẽ.xlsx");
}

samples("samples: comments", [
  {
    sample: "comment-basics",
    member: "CommentCollection.getItemAt",
    shows: "the first of the sheet and what it says",
    model: drawn,
    batch: async (sheet, context) => {
      const comment = sheet.comments
        .getItemAt(0)
        .load("content,authorName,authorEmail,resolved,creationDate");
      const count = sheet.comments.getCount();
      await context.sync();
      return [
        count.value,
        comment.content,
        comment.authorName,
        comment.authorEmail,
        comment.resolved,
        comment.creationDate.toISOString(),
      ];
    },
    gives: [2, "Xem lại số", "Nguyễn Thị Hoa", "hoa@example.org", true, "2026-11-30T08:15:00.000Z"],
  },
  {
    sample: "comment-basics",
    member: "CommentCollection.getItemByCell",
    shows: "of the whole workbook, by address",
    model: drawn,
    batch: (_, context) => loaded(context.workbook.comments.getItemByCell("'Đơn vị'!B3"), "content"),
    gives: { content: "Thiếu nguồn", id: "{C3}" },
  },
  {
    sample: "comment-basics",
    member: "CommentCollection.getItemByCell",
    shows: "a cell without one is an error",
    model: drawn,
    batch: (sheet) => {
      sheet.comments.getItemByCell("C9").load("content");
    },
    fails: "ItemNotFound",
  },
  {
    sample: "comment-replies",
    member: "CommentReplyCollection.getItemAt",
    shows: "what was answered",
    model: drawn,
    batch: (sheet) => loaded(sheet.comments.getItemAt(0).replies.getItemAt(0), "content"),
    gives: { content: "Đã sửa", id: "{C2}" },
  },
  {
    sample: "comment-resolution",
    member: "Comment.resolved",
    shows: "changing it is refused",
    model: drawn,
    batch: (sheet) => {
      sheet.comments.getItemAt(0).resolved = false;
    },
    fails: "ApiNotFound",
  },
  {
    sample: "comment-basics",
    member: "CommentCollection.add",
    shows: "is refused",
    model: drawn,
    batch: (sheet) => {
      sheet.comments.add("C2", "mới");
    },
    fails: "ApiNotFound",
  },
  {
    sample: "comment-basics",
    member: "Comment.delete",
    shows: "is refused",
    model: drawn,
    batch: (sheet) => sheet.comments.getItemAt(0).delete(),
    fails: "ApiNotFound",
  },
  {
    sample: "comment-basics",
    member: "Comment.content",
    shows: "stays with its cell when rows come in above, also in the saved file",
    model: drawn,
    batch: async (sheet, context) => {
      sheet.getRange("1:2").insert("Down");
      const place = sheet.comments.getItemAt(0).getLocation().load("address");
      await context.sync();
      return place.address;
    },
    gives: "'Đơn vị'!A4",
  },
  {
    sample: "comment-basics",
    member: "Comment.content",
    shows: "goes right with its column",
    model: drawn,
    batch: async (sheet, context) => {
      sheet.getRange("B:C").insert("Right");
      return placesOf(sheet, context);
    },
    gives: ["'Đơn vị'!A2", "'Đơn vị'!D3"],
  },
]);

/** Where the sheet's comments stand. */
async function placesOf(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<string[]> {
  const places = [0, 1].map((index) => sheet.comments.getItemAt(index).getLocation().load("address"));
  await context.sync();
  return places.map(({ address }) => address);
}

samples("samples: shapes", [
  {
    sample: "shape-groups",
    member: "ShapeCollection.getItem",
    shows: "by name, with its kind and alternative text",
    model: drawn,
    batch: async (sheet, context) => {
      const shape = sheet.shapes.getItem("Khung chữ").load("name,type,altTextDescription,visible");
      const count = sheet.shapes.getCount();
      await context.sync();
      return [count.value, shape.name, shape.type, shape.altTextDescription, shape.visible];
    },
    gives: [1, "Khung chữ", "GeometricShape", "Lời dặn", true],
  },
  {
    sample: "shape-textboxes",
    member: "Shape.textFrame",
    shows: "what is written in it",
    model: drawn,
    batch: async (sheet, context) => {
      const { textFrame } = sheet.shapes.getItemAt(0);
      textFrame.load("hasText,textRange/text");
      await context.sync();
      return [textFrame.hasText, textFrame.textRange.text];
    },
    gives: [true, "Nộp trước ngày 5\nhằng tháng"],
  },
  ...(
    [
      ["shape-textboxes", "ShapeCollection.addTextBox", (shapes) => shapes.addTextBox("x")],
      [
        "shape-create-and-delete",
        "ShapeCollection.addGeometricShape",
        (shapes) => shapes.addGeometricShape("Hexagon"),
      ],
      ["shape-lines", "ShapeCollection.addLine", (shapes) => shapes.addLine(0, 0, 9, 9)],
      ["shape-create-and-delete", "Shape.delete", (shapes) => shapes.getItemAt(0).delete()],
      ["shape-create-and-delete", "Shape.left", (shapes) => shapes.getItemAt(0).load("left")],
      ["shape-images", "Shape.getAsImage", (shapes) => shapes.getItemAt(0).getAsImage("PNG")],
      ["shape-move-and-order", "Shape.incrementLeft", (shapes) => shapes.getItemAt(0).incrementLeft(-25)],
    ] as readonly [string, string, (shapes: Excel.ShapeCollection) => unknown][]
  ).map(([sample, member, ask]) => ({
    sample,
    member,
    shows: "is refused",
    model: drawn,
    batch: (sheet: Excel.Worksheet) => {
      ask(sheet.shapes);
    },
    fails: "ApiNotFound",
  })),
]);
