import {
  HERE,
  HERE_EVERY_MS,
  MESSAGES_TO_DIALOGS,
  namesMessage,
  noticeQuery,
  type CommandNotice,
} from "./notice-address.ts";

/** Percent of the screen. */
const SIZE = { width: 30, height: 40 };

/** The notice says every second that it is there (`notice.ts`), later on a busy machine; so long a silence means that it is gone. */
const SILENCE_MS = 15 * HERE_EVERY_MS;
/** A notice that never says anything is not waited for longer. */
const FIRST_WORD_MS = 20_000;

/**
 * Shows the notice in a dialog and resolves when it is closed: a command that has completed takes its dialog with it.
 * A dialog that cannot be opened (another one is open, pop-ups are blocked) is no reason to fail.
 */
export function showNotice(notice: CommandNotice): Promise<void> {
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
        const closed = listenFor(dialog, namesMessage(notice));
        void closed.then(resolve);
      },
    );
  });
}

/**
 * Resolves when the dialog is gone. Closing it with Esc tells nobody on some builds (2501, 2502, older ones for the Mac:
 * office-js #5200, #5410, #161), and until the command completes its button is dead: so the dialog's own silence counts.
 */
function listenFor(dialog: Office.Dialog, names: string | null): Promise<void> {
  return new Promise((resolve) => {
    let untold = names;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(timer);
      try {
        dialog.close();
      } catch {
        // It is gone already.
      }
      resolve();
    };
    const waitFor = (milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(end, milliseconds);
    };
    waitFor(FIRST_WORD_MS);
    dialog.addEventHandler(Office.EventType.DialogEventReceived, end);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (arg) => {
      if (!("message" in arg) || arg.message !== HERE) {
        end();
        return;
      }
      waitFor(SILENCE_MS);
      if (untold !== null) tell(dialog, untold);
      untold = null;
    });
  });
}

/** A dialog hears nothing before it has said something itself (office-js #2372). */
function tell(dialog: Office.Dialog, message: string): void {
  if (!Office.context.requirements.isSetSupported(...MESSAGES_TO_DIALOGS)) return;
  try {
    dialog.messageChild(message);
  } catch {
    // The notice stays as it is: it says how many there are.
  }
}
