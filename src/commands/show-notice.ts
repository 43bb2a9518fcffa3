import { noticeQuery, type Notice } from "./notice-address.ts";

/** Percent of the screen. */
const SIZE = { width: 30, height: 40 };

/**
 * Shows the notice in a dialog and resolves when it is closed: a command that has completed takes its dialog with it.
 * A dialog that cannot be opened (another one is open, pop-ups are blocked) is no reason to fail.
 */
export function showNotice(notice: Notice): Promise<void> {
  const address = new URL(`notice.html?${noticeQuery(notice)}`, location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      address,
      { ...SIZE, displayInIframe: true, promptBeforeOpen: false },
      ({ status, value: dialog }) => {
        if (status !== Office.AsyncResultStatus.Succeeded) {
          resolve();
          return;
        }
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
          dialog.close();
          resolve();
        });
      },
    );
  });
}
