import { describe, expect, it } from "vitest";
import { FileError } from "../../src/xlsx/bytes/failure.ts";
import { encodeUtf8 } from "../../src/xlsx/xml/encoding.ts";
import { CLOSE, END, OPEN, TEXT, XmlScanner } from "../../src/xlsx/xml/scanner.ts";

const scan = (xml: string) => new XmlScanner(encodeUtf8(xml));

/** The whole document as one line: `<a <b> "text" > >`. */
function outline(xml: string): string {
  const scanner = scan(xml);
  const words: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === OPEN) words.push(`<${scanner.name}`);
    if (token === TEXT) words.push(JSON.stringify(scanner.text()));
    if (token === CLOSE) words.push(">");
  }
  return words.join(" ");
}

describe("tokens", () => {
  it.each([
    ["<a/>", "<a >"],
    ["<a ></a >", "<a >"],
    ['<?xml version="1.0"?>\n<!-- x --><a><b/>t</a>\n', '<a <b > "t" >'],
    ["<x:a><x:b>1</x:b></x:a>", '<a <b "1" > >'],
    ["\uFEFF<a>é</a>", '<a "é" >'],
    ["<a>1<!-- > -->2</a>", '<a "1" "2" >'],
    ["<a><![CDATA[<b>&amp;]]></a>", '<a "<b>&amp;" >'],
    ["<a>\r\n</a>", '<a "\\n" >'],
    ["<a b='>' c=\"/>\"/>", "<a >"],
  ])("reads %j", (xml, expected) => expect(outline(xml)).toBe(expected));

  it.each([
    ["", "nothing"],
    ["text", "no element"],
    ["<a>", "an open end"],
    ["<a></b>", "a wrong end"],
    ["<a></ab>", "a longer end"],
    ["</a>", "an end alone"],
    ["<a b></a>", "an attribute without value"],
    ["<a b=1></a>", "an attribute without quotes"],
    ["<a b='1></a>", "an attribute without end"],
    ["<a>&nope;</a>", "an entity of a DTD"],
    ["<a>& </a>", "a bare ampersand"],
    ["<a>&#0;</a>", "no character"],
    ["<a>&#x110000;</a>", "no character either"],
    ['<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', "a document type"],
    ["<a><!-- </a>", "a comment without end"],
    ["<", "half a tag"],
    ["<a>".repeat(300) + "</a>".repeat(300), "elements too deep"],
  ])("refuses %j: %s", (xml) => {
    const read = () => {
      outline(xml);
      scan(xml).root();
    };
    expect(read).toThrow(FileError);
    expect(read).toThrow("corrupt");
  });

  it("refuses text that is not UTF-8", () => {
    const scanner = new XmlScanner(new Uint8Array([...encodeUtf8("<a>"), 0xff, 0xc3, ...encodeUtf8("</a>")]));
    scanner.root();
    expect(() => scanner.innerText()).toThrow("corrupt");
  });
});

describe("attributes", () => {
  const scanner = scan(`<sheet name="Tổ &amp; x&#10;" r:id='rId1' xr:uid="7" id2="" />`);
  scanner.root();

  it.each([
    ["name", "Tổ & x\n"],
    ["id2", ""],
    ["id", null],
    ["nam", null],
  ])("finds %s", (name, value) => expect(scanner.attribute(name)).toBe(value));

  it("finds one whatever its prefix is", () => {
    expect(scanner.prefixedAttribute("id")).toBe("rId1");
    expect(scanner.prefixedAttribute("name")).toBeNull();
  });

  it("takes more of them than it has room for", () => {
    const many = scan(`<a ${Array.from({ length: 500 }, (_, at) => `a${at}="${at}"`).join(" ")}/>`);
    many.root();
    expect(many.attribute("a499")).toBe("499");
  });
});

describe("walking", () => {
  it("visits children, skipping what they are not asked for", () => {
    const scanner = scan("<a><b><c><b/></c></b>t<d>x<e>y</e></d><f/></a>");
    scanner.root();
    const seen: string[] = [];
    scanner.children((name) => seen.push(name === "d" ? scanner.innerText() : name));
    expect(seen).toEqual(["b", "xy", "f"]);
    expect(scanner.next()).toBe(END);
  });
});
