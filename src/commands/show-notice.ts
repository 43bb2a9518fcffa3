import {
  HERE,
  HERE_EVERY_MS,
  MESSAGES_TO_DIALOGS,
  namesMessage,
  noticeQuery,
  type CommandNotice,
} from "./notice-address.ts";

/** Percent of the screen; as high as five lines and the next step want on an office's 768 pixels. */
const SIZE = { width: 30, height: 50 };

/**
 * The notice says every second that it is there (`notice.ts`). Silence is counted in beats of this page, not by the clock: on
 * a machine that stands still for a while, the notice's words come late, and so do the beats.
 */
const SILENT_BEATS = 15;
/** A notice that has to be fetched first may be silent for longer. */
const BEATS_TO_FIRST_WORD = 30;

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
    let beatsLeft = BEATS_TO_FIRST_WORD;
    const end = (): void => {
      clearInterval(beat);
      try {
        dialog.close();
      } catch {
        // It is gone already.
      }
      resolve();
    };
    const beat = setInterval(() => {
      beatsLeft -= 1;
      if (beatsLeft === 0) end();
    }, HERE_EVERY_MS);
    dialog.addEventHandler(Office.EventType.DialogEventReceived, end);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (arg) => {
      if (!("message" in arg) || arg.message !== HERE) {
        end();
        return;
      }
      beatsLeft = SILENT_BEATS;
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
