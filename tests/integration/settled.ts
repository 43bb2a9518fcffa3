const TURNS = 20;
const TURN_MS = 5;

/**
 * Waits until what has begun between host and add-in is over. In turns: on a busy machine a single wait is over before
 * what waits in the same queue has had its own turns.
 */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setTimeout(resolve, TURN_MS));
}
