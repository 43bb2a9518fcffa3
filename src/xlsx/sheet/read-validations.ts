import type { XlsxValidation } from "../model/document.ts";
import { tooLarge } from "../bytes/failure.ts";
import { decodeXstring, isTrue } from "../xml/text.ts";
import type { XmlScanner } from "../xml/scanner.ts";
import { withoutPrefixes } from "./future-functions.ts";
import { parseAreas } from "./references.ts";

const MAX_VALIDATIONS = 65_536;
const TYPES: readonly XlsxValidation["type"][] = [
  "none",
  "list",
  "whole",
  "decimal",
  "date",
  "time",
  "textLength",
  "custom",
];

/** Reads the `<dataValidations>` just opened. */
export function readValidations(scanner: XmlScanner): XlsxValidation[] {
  const found: XlsxValidation[] = [];
  scanner.children((name) => {
    if (name !== "dataValidation") return;
    if (found.length >= MAX_VALIDATIONS) throw tooLarge("too many validations");
    found.push(readValidation(scanner));
  });
  return found;
}

function readValidation(scanner: XmlScanner): XlsxValidation {
  const text = (name: string) => decodeXstring(scanner.attribute(name) ?? "");
  const type = scanner.attribute("type");
  const style = scanner.attribute("errorStyle");
  const validation: XlsxValidation = {
    areas: parseAreas(scanner.attribute("sqref") ?? ""),
    type: TYPES.find((one) => one === type) ?? "none",
    operator: scanner.attribute("operator") ?? "between",
    formula1: null,
    formula2: null,
    allowBlank: isTrue(scanner.attribute("allowBlank")),
    // The attribute means the opposite of its name.
    showDropDown: !isTrue(scanner.attribute("showDropDown")),
    prompt: isTrue(scanner.attribute("showInputMessage"))
      ? { title: text("promptTitle"), message: text("prompt") }
      : null,
    error: isTrue(scanner.attribute("showErrorMessage"))
      ? {
          style: style === "warning" || style === "information" ? style : "stop",
          title: text("errorTitle"),
          message: text("error"),
        }
      : null,
  };
  scanner.children((name) => {
    if (name === "formula1") validation.formula1 = withoutPrefixes(scanner.innerText());
    else if (name === "formula2") validation.formula2 = withoutPrefixes(scanner.innerText());
  });
  return validation;
}
