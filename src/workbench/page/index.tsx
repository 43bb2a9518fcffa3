import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { loadSheetFonts } from "./fonts.ts";
import { readManifest } from "./ribbon-manifest.ts";
import { SAMPLES } from "./samples.ts";
import "./workbench.css";
import { Workbench } from "./workbench.ts";
import { LOCALE, texts } from "./texts.ts";

/**
 * `?locale=en-US` shows the add-in as an Excel in that language would; `?open=<address>` opens another workbook, under
 * the name `?name=`.
 */
const parameters = new URLSearchParams(location.search);
const workbench = new Workbench(LOCALE);
document.documentElement.lang = LOCALE.slice(0, 2);
document.title = texts.product;

const [manifestText] = await Promise.all([
  fetch("/manifest.xml").then((response) => response.text()),
  loadSheetFonts(),
]);
const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");
createRoot(place).render(
  <App workbench={workbench} manifest={readManifest(manifestText, workbench.locale)} />,
);

const [firstSample] = SAMPLES;
const address = parameters.get("open") ?? `/assets/${firstSample.file}`;
const name = parameters.get("name") ?? decodeURIComponent(address.split("/").at(-1) ?? address);
void workbench.openAddress(address, name);
