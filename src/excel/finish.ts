import type { Finish, Step } from "./step.ts";

/**
 * Asks for the finishes of all steps in one request; should that fail, for each by itself. Gives those that were not
 * done. Never rejects: what the steps wrote stands without them.
 */
export async function finish(context: Excel.RequestContext, steps: readonly Step[]): Promise<Finish[]> {
  const finishes = steps.flatMap((step) => step.finishes?.(context) ?? []);
  if (finishes.length === 0) return [];
  const isDone = await carriedOut(context, () => {
    for (const one of finishes) one.queue();
    return Promise.resolve();
  });
  return isDone ? [] : oneByOne(context, finishes);
}

async function oneByOne(context: Excel.RequestContext, finishes: readonly Finish[]): Promise<Finish[]> {
  const [first, ...others] = finishes;
  if (!first) return [];
  const isDone = await carriedOut(context, first.again);
  return [...(isDone ? [] : [first]), ...(await oneByOne(context, others))];
}

async function carriedOut(context: Excel.RequestContext, queue: () => Promise<void>): Promise<boolean> {
  try {
    await queue();
    context.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
