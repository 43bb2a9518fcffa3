import type { XlsxValidation } from "../document.ts";
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
  const { prompt, error } = validation;
  const text = (name: string, value: string) =>
    value === "" ? "" : ` ${name}="${escapeAttribute(encodeXstring(value))}"`;
  const attributes =
    (validation.type === "none" ? "" : ` type="${validation.type}"`) +
    (error && error.style !== "stop" ? ` errorStyle="${error.style}"` : "") +
    (validation.operator === "between" || validation.operator === ""
      ? ""
      : ` operator="${escapeAttribute(validation.operator)}"`) +
    (validation.allowBlank ? ' allowBlank="1"' : "") +
    (validation.showDropDown ? "" : ' showDropDown="1"') +
    (prompt ? ' showInputMessage="1"' : "") +
    (error ? ' showErrorMessage="1"' : "") +
    text("errorTitle", error?.title ?? "") +
    text("error", error?.message ?? "") +
    text("promptTitle", prompt?.title ?? "") +
    text("prompt", prompt?.message ?? "");
  const formula = (name: string, value: string | null) =>
    value === null ? "" : `<${name}>${escapeText(withPrefixes(value))}</${name}>`;
  return (
    `<dataValidation${attributes} sqref="${areasText(validation.areas)}">` +
    `${formula("formula1", validation.formula1)}${formula("formula2", validation.formula2)}</dataValidation>`
  );
}
