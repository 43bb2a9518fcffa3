import { isRecord } from "./arguments.ts";
import { unknownMember } from "./failure.ts";
import type { Host } from "./host.ts";
import type { Bag, HostObject } from "./host-object.ts";

/** What a load asks for, names still as typed. */
export interface QueryInfo {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export function readQueryInfo(value: unknown): QueryInfo {
  const info = isRecord(value) ? value : {};
  const names = (list: unknown): string[] =>
    Array.isArray(list)
      ? list.flatMap((name: unknown) => (typeof name === "string" ? [name.trim()] : []))
      : [];
  return {
    select: names(info["Select"]),
    expand: names(info["Expand"]),
    top: typeof info["Top"] === "number" ? info["Top"] : null,
    skip: typeof info["Skip"] === "number" ? info["Skip"] : 0,
  };
}

/** Names below each first segment: "format/fill/color" and "format.font" → format: ["fill/color", "font"]. */
type Wanted = Map<string, string[]>;

/** The answer to a load: PascalCase names for the library's own reading, camelCase for `retrieve`. */
export function queryBag(object: HostObject, info: QueryInfo, host: Host, style: "wire" | "json"): Bag {
  const paths = info.select.length > 0 ? [...info.select] : ["*"];
  return bagOf(object, [...paths, ...info.expand], info, host, style);
}

function bagOf(
  object: HostObject,
  paths: readonly string[],
  info: QueryInfo | null,
  host: Host,
  style: "wire" | "json",
): Bag {
  const items = object.items(host);
  return items
    ? collectionBag(object, items, paths, info, host, style)
    : objectBag(object, wantedOf(paths), host, style);
}

function objectBag(object: HostObject, wanted: Wanted, host: Host, style: "wire" | "json"): Bag {
  const bag: Bag = {};
  const put = (wire: string, value: unknown): void => {
    bag[style === "wire" ? wire : wire.charAt(0).toLowerCase() + wire.slice(1)] = value;
  };
  for (const [name, below] of wanted) {
    if (name === "*") {
      for (const each of object.scalarNames()) put(each, object.scalar(each)?.value(host));
      continue;
    }
    const scalar = object.scalar(name);
    if (scalar) {
      put(scalar.wire, scalar.value(host));
      continue;
    }
    const navigation = object.navigation(name);
    if (!navigation) throw unknownMember(object.className, name);
    const child = navigation.object(host);
    const paths = below.length > 0 ? below : ["*"];
    put(navigation.wire, child && withIdentity(child, bagOf(child, paths, null, host, style), host, style));
  }
  return bag;
}

function collectionBag(
  object: HostObject,
  items: readonly HostObject[],
  paths: readonly string[],
  info: QueryInfo | null,
  host: Host,
  style: "wire" | "json",
): Bag {
  const own: Bag = {};
  const ofItems: string[] = [];
  for (const path of paths) {
    const scalar = object.scalar(path);
    if (scalar) own[style === "wire" ? scalar.wire : path] = scalar.value(host);
    else ofItems.push(path.replace(/^\/?items\b\/?/i, "") || "*");
  }
  if (ofItems.includes("*")) {
    for (const name of object.scalarNames()) own[name] = object.scalar(name)?.value(host);
  }
  if (ofItems.length === 0) return own;
  const wanted = wantedOf(ofItems);
  const skip = info?.skip ?? 0;
  const taken = items.slice(skip, info?.top == null ? undefined : skip + info.top);
  const bags = taken.map((item) =>
    withIdentity(item, bagOfItem(item, ofItems, wanted, host, style), host, style),
  );
  return { ...own, [style === "wire" ? "_Items" : "items"]: bags };
}

function bagOfItem(
  item: HostObject,
  paths: readonly string[],
  wanted: Wanted,
  host: Host,
  style: "wire" | "json",
): Bag {
  return item.items(host) ? bagOf(item, paths, null, host, style) : objectBag(item, wanted, host, style);
}

function withIdentity(object: HostObject, bag: Bag, host: Host, style: "wire" | "json"): Bag {
  return style === "wire" ? { ...object.identity(host), ...bag } : bag;
}

function wantedOf(paths: readonly string[]): Wanted {
  const wanted: Wanted = new Map();
  for (const path of paths) {
    const [first = "", ...rest] = path.split(/[/.]/).filter((segment) => segment !== "");
    if (first === "") continue;
    const below = wanted.get(first) ?? [];
    if (rest.length > 0) below.push(rest.join("/"));
    wanted.set(first, below);
  }
  return wanted;
}
