import { invalidArgument } from "../model-error.ts";
import type { HostObject } from "./host-object.ts";

/** Arguments of a call: JSON, with objects of the host where the add-in passed proxies. */
export class CallArguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came; null when it was left out. */
  at(index: number): unknown {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    return asText(this.at(index));
  }
  optionalText(index: number): string | null {
    return this.at(index) === null ? null : this.text(index);
  }
  integer(index: number): number {
    return asInteger(this.at(index));
  }
  optionalInteger(index: number): number | null {
    return this.at(index) === null ? null : this.integer(index);
  }
  /** false when it was left out. */
  flag(index: number): boolean {
    return this.at(index) === null ? false : asFlag(this.at(index));
  }
  /** One of the values allowed, in any case, or `otherwise` when it was left out. */
  choice<Value extends string>(index: number, allowed: readonly Value[], otherwise: Value): Value {
    return this.at(index) === null ? otherwise : asChoice(this.at(index), allowed);
  }
}

export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw invalidArgument("A text was expected.");
}

export function asNumber(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument("A number was expected.");
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (Number.isInteger(number)) return number;
  throw invalidArgument("A whole number was expected.");
}

export function asFlag(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument("true or false was expected.");
}

export function asChoice<Value extends string>(value: unknown, allowed: readonly Value[]): Value {
  const found = allowed.find((name) => name.toLowerCase() === String(value).toLowerCase());
  if (found !== undefined) return found;
  throw invalidArgument(`"${String(value)}" is none of ${allowed.join(", ")}.`);
}

/** The keys of a table whose keys are all known. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (isRecord(value)) return value;
  throw invalidArgument("An object was expected.");
}

export function isHostObject(value: unknown): value is HostObject {
  return isRecord(value) && typeof value["className"] === "string" && "target" in value;
}
