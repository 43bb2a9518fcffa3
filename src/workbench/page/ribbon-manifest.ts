/** The add-in's ribbon, as its manifest says. Addresses are paths on this server. */
export interface RibbonGroup {
  id: string;
  label: string;
  buttons: RibbonButton[];
}

export interface RibbonButton {
  id: string;
  label: string;
  tooltip: string;
  /** 32 × 32 */
  icon: string;
  action: { kind: "showTaskpane"; path: string } | { kind: "execute"; functionName: string };
}

export interface AddInManifest {
  displayName: string;
  /** The pane as it is opened by anything but a button of the ribbon. */
  taskpanePath: string;
  commandsPath: string | null;
  groups: RibbonGroup[];
}

/** Reads what Excel would read of the manifest to build the ribbon, in the language of the interface ("vi-VN"). */
export function readManifest(xml: string, locale: string): AddInManifest {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const root = manifest.documentElement;
  // Version 1.1 overrides are nested in the 1.0 ones and win where they are there.
  const overrides = all(root, "VersionOverrides").at(-1) ?? root;
  const resources = readResources(root, locale);
  const resource = (owner: Element | undefined, name: string): string =>
    resources.get(owner ? (first(owner, name)?.getAttribute("resid") ?? "") : "") ?? "";
  const readAction = (action: Element | undefined): RibbonButton["action"] => {
    const functionName = action && first(action, "FunctionName")?.textContent.trim();
    return functionName
      ? { kind: "execute", functionName }
      : { kind: "showTaskpane", path: pathOf(resource(action, "SourceLocation")) };
  };
  return {
    displayName: overridden(first(root, "DisplayName"), "DefaultValue", locale) ?? "",
    taskpanePath: pathOf(first(root, "SourceLocation")?.getAttribute("DefaultValue") ?? ""),
    commandsPath: resourcePath(first(overrides, "FunctionFile"), resources),
    groups: all(overrides, "Group").map((group) => ({
      id: group.id,
      label: resource(group, "Label"),
      buttons: children(group, "Control").map((control) => ({
        id: control.id,
        label: resource(control, "Label"),
        tooltip: resource(first(control, "Supertip"), "Description"),
        icon: pathOf(resources.get(iconResource(control)) ?? ""),
        action: readAction(first(control, "Action")),
      })),
    })),
  };
}

function iconResource(control: Element): string {
  const icon = first(control, "Icon");
  const images = icon ? all(icon, "Image") : [];
  const wanted = images.find((image) => image.getAttribute("size") === "32") ?? images[0];
  return wanted?.getAttribute("resid") ?? "";
}

/** Texts and addresses by resid, the overrides for the language in their place. */
function readResources(root: Element, locale: string): Map<string, string> {
  const resources = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const element of all(root, kind)) {
      const id = element.getAttribute("id");
      const value = overridden(element, "DefaultValue", locale);
      if (id && value !== null) resources.set(id, value);
    }
  }
  return resources;
}

function overridden(element: Element | undefined, attribute: string, locale: string): string | null {
  if (!element) return null;
  const language = locale.split("-")[0]?.toLowerCase();
  const override = children(element, "Override").find(
    (candidate) => candidate.getAttribute("Locale")?.split("-")[0]?.toLowerCase() === language,
  );
  return override?.getAttribute("Value") ?? element.getAttribute(attribute);
}

function resourcePath(element: Element | undefined, resources: ReadonlyMap<string, string>): string | null {
  const url = resources.get(element?.getAttribute("resid") ?? "");
  return url === undefined ? null : pathOf(url);
}

/** The manifest names the server the add-in will be installed from; here it is this one. */
function pathOf(url: string): string {
  if (!url) return "";
  const { pathname, search } = new URL(url, location.href);
  return pathname + search;
}

function all(parent: Element, localName: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", localName)];
}

function first(parent: Element, localName: string): Element | undefined {
  return all(parent, localName)[0];
}

function children(parent: Element, localName: string): Element[] {
  return [...parent.children].filter((child) => child.localName === localName);
}
