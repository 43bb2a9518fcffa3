import { HERE, HERE_EVERY_MS, readNotice } from "./notice-address.ts";
import { emptyWords, commandNoticeWords } from "./notice-words.ts";
import "./notice.css";

const notice = readNotice(location.search);
const words = notice === null ? emptyWords() : commandNoticeWords(notice);
document.documentElement.lang = notice?.language ?? "vi";
document.title = words.title;
element("title").textContent = words.title;
element("next").textContent = words.next;
element("lines").replaceChildren(...words.lines.map(listItem));
const close = element("close");
close.textContent = words.close;
close.focus();
close.addEventListener("click", leave);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") leave();
});
void Office.onReady(() => {
  sayHere();
  setInterval(sayHere, HERE_EVERY_MS);
});

function sayHere(): void {
  Office.context.ui.messageParent(HERE);
}

function leave(): void {
  void Office.onReady(() => Office.context.ui.messageParent("close"));
}

function listItem(text: string): HTMLLIElement {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
