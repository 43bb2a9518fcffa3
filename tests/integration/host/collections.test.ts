import { conformance } from "./conformance.ts";

const THREE = { Một: { A1: "1" }, Hai: {}, Ba: {} };

conformance("collections", [
  {
    name: "items come in the order of the tabs",
    source: "Excel.WorksheetCollection.items",
    sheets: THREE,
    batch: async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    },
    gives: ["Một", "Hai", "Ba"],
  },
  {
    name: "$top and $skip take a part",
    source: "OfficeExtension.LoadOption",
    sheets: THREE,
    batch: async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    },
    gives: ["Hai"],
  },
  {
    name: "getCount counts without loading",
    source: "Excel.WorksheetCollection.getCount",
    sheets: THREE,
    batch: async (_, context) => {
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return count.value;
    },
    gives: 3,
  },
  {
    name: "getFirst, getLast, getNext and getPrevious walk the tabs",
    source: "Excel.Worksheet.getNext, getPrevious",
    sheets: THREE,
    batch: async (first, context) => {
      const last = context.workbook.worksheets.getLast();
      const walked = [first.getNext(), last.getPrevious(), last].map((sheet) => sheet.load("name"));
      await context.sync();
      return walked.map(({ name }) => name);
    },
    gives: ["Hai", "Hai", "Ba"],
  },
  {
    name: "there is none after the last",
    source: "Excel.Worksheet.getNext: throws ItemNotFound",
    sheets: THREE,
    batch: (_, context) => context.workbook.worksheets.getLast().getNext().load("name"),
    fails: "ItemNotFound",
  },
  {
    name: "…OrNullObject instead of an error",
    source: "*OrNullObject methods and properties",
    sheets: THREE,
    batch: async (_, context) => {
      const none = context.workbook.worksheets.getLast().getNextOrNullObject();
      none.load("name");
      await context.sync();
      return none.isNullObject;
    },
    gives: true,
  },
  {
    name: "an index beyond the end",
    source: "Excel.ConditionalFormatCollection.getItemAt: zero-based",
    batch: (sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).load("type"),
    fails: "ItemNotFound",
  },
]);
