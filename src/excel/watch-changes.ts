import { MARK_KEY } from "../core/plan/stored-keys.ts";
import { propertyText, queueProperties } from "./marks.ts";
import { inExcel } from "./run.ts";

/**
 * Hears that cells of the workbook were changed, by this user, another one or a formula's author, but not by this add-in,
 * and not on the sheets that it wrote: what is typed there is no figure of the workbook's. One call per event; the
 * listener gathers. A host that cannot tell (events are missing now and then, #1760) says nothing.
 */
export function watchChanges(changed: (by: "user" | "someoneElse") => void): () => void {
  let isStopped = false;
  const areOwn = new Map<string, Promise<boolean>>();
  const isOwn = (sheetId: string): Promise<boolean> => {
    const known = areOwn.get(sheetId) ?? hasMark(sheetId);
    areOwn.set(sheetId, known);
    return known;
  };
  const registration = inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(
      async ({ triggerSource, source, worksheetId }) => {
        if (triggerSource === Excel.EventTriggerSource.thisLocalAddin || (await isOwn(worksheetId))) return;
        if (!isStopped) changed(source === Excel.EventSource.remote ? "someoneElse" : "user");
      },
    );
    await context.sync();
    return handler;
  });
  registration.catch(() => undefined);
  return () => {
    isStopped = true;
    registration.then(stop).catch(() => undefined);
  };
}

/** A sheet is ours from its first day or never, so it is asked once. One that cannot be asked is taken for the user's. */
function hasMark(sheetId: string): Promise<boolean> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    const properties = queueProperties(sheet);
    await context.sync();
    return !sheet.isNullObject && propertyText(properties, MARK_KEY) !== null;
  }).catch(() => false);
}

async function stop(
  handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>,
): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
