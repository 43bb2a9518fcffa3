import {
  HERE,
  HERE_EVERY_MS,
  MESSAGES_TO_DIALOGS,
  noticeIn,
  readNotice,
  type CommandNotice,
} from "./notice-address.ts";
import { emptyWords, commandNoticeWords } from "./notice-words.ts";
import "./notice.css";

const close = element("close");
show(readNotice(location.search));
close.focus();
close.addEventListener("click", leave);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") leave();
});
void Office.onReady(() => {
  listen(() => {
    sayHere();
    setInterval(sayHere, HERE_EVERY_MS);
  });
});

function show(notice: CommandNotice | null): void {
  const words = notice === null ? emptyWords() : commandNoticeWords(notice);
  document.documentElement.lang = notice?.language ?? "vi";
  document.title = words.title;
  element("title").textContent = words.title;
  element("next").textContent = words.next;
  element("lines").replaceChildren(...words.lines.map(listItem));
  close.textContent = words.close;
}

/** What the command says besides comes after the page has said that it is there; where it cannot be heard, it is left out. */
function listen(then: () => void): void {
  if (!Office.context.requirements.isSetSupported(...MESSAGES_TO_DIALOGS)) {
    then();
    return;
  }
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }: Office.DialogParentMessageReceivedEventArgs) => {
      const told = noticeIn(message);
      if (told !== null) show(told);
    },
    then,
  );
}

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
