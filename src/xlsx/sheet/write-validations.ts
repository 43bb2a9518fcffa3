import type { XlsxValidation } from "../model/document.ts";
import { escapeAttribute, escapeText, encodeXstring } from "../xml/text.ts";
import { withPrefixes } from "./future-functions.ts";
import { areasText } from "./references.ts";

/** `<dataValidations>`; "" when there are none. */
export function validationsXml(validations: readonly XlsxValidation[]): string {
  const items = validations.filter((one) => one.areas.length > 0).map(validationXml);
  return items.length === 0
    ? ""
    : `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function validationXml(validation: XlsxValidation): string {
  const { type, operator, prompt, error } = validation;
  const attributes: readonly (readonly [name: string, value: string | null])[] = [
    ["type", type === "none" ? null : type],
    ["errorStyle", error && error.style !== "stop" ? error.style : null],
    ["operator", operator === "between" || operator === "" ? null : operator],
    ["allowBlank", validation.allowBlank ? "1" : null],
    // The file says it the other way round: "1" hides the arrow.
    ["showDropDown", validation.showDropDown ? null : "1"],
    ["showInputMessage", prompt ? "1" : null],
    ["showErrorMessage", error ? "1" : null],
    ...messageAttributes("error", error),
    ...messageAttributes("prompt", prompt),
    ["sqref", areasText(validation.areas)],
  ];
  const written = attributes.map(([name, value]) =>
    value === null ? "" : ` ${name}="${escapeAttribute(value)}"`,
  );
  const formula = (name: string, value: string | null) =>
    value === null ? "" : `<${name}>${escapeText(withPrefixes(value))}</${name}>`;
  return (
    `<dataValidation${written.join("")}>` +
    `${formula("formula1", validation.formula1)}${formula("formula2", validation.formula2)}</dataValidation>`
  );
}

/** Title and text of a message; what is empty is not written. */
function messageAttributes(
  name: "error" | "prompt",
  message: { readonly title: string; readonly message: string } | null,
): [name: string, value: string | null][] {
  const text = (value: string | undefined) => (value ? encodeXstring(value) : null);
  return [
    [`${name}Title`, text(message?.title)],
    [name, text(message?.message)],
  ];
}
