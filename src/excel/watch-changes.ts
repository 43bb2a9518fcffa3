import { inExcel } from "./run.ts";

/**
 * Hears that cells of the workbook were changed, by this user, another one or a formula's author, but not by this add-in.
 * One call per event; the listener gathers. A host that cannot tell (events are missing now and then, #1760) says nothing.
 */
export function watchChanges(changed: (by: "user" | "someoneElse") => void): () => void {
  let isStopped = false;
  const registration = inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      if (!isStopped && event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) {
        changed(event.source === Excel.EventSource.remote ? "someoneElse" : "user");
      }
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  registration.catch(() => undefined);
  return () => {
    isStopped = true;
    registration.then(stop).catch(() => undefined);
  };
}

async function stop(
  handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>,
): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
