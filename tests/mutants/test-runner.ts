import { relative, resolve, sep } from "node:path";
import {
  createVitest,
  type Reporter,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from "vitest/node";

const ROOT = resolve(import.meta.dirname, "../..");

export interface Ran {
  /** From the repository's root. */
  readonly file: string;
  readonly failed: boolean;
  /** Names of the tests that failed, from the outermost describe on. */
  readonly failures: readonly string[];
  readonly milliseconds: number;
  readonly module: TestModule;
}

/** One long-lived vitest without projects, over sources that are given here instead of those on the disk. */
export class TestRunner {
  private ran: Ran[] = [];
  private readonly specifications = new Map<string, TestSpecification>();

  private constructor(private readonly vitest: Vitest) {}

  /** `sources`: path → text. `tests`: all test files that it may be asked to run. Paths from the root, with "/". */
  static async start(sources: ReadonlyMap<string, string>, tests: readonly string[]): Promise<TestRunner> {
    const given = new Map([...sources].map(([file, text]) => [resolve(ROOT, file), text]));
    const runner: { current?: TestRunner } = {};
    const reporter: Reporter = { onTestModuleEnd: (module) => runner.current?.ended(module) };
    const vitest = await createVitest(
      "test",
      {
        config: false,
        root: ROOT,
        watch: false,
        include: [...tests],
        runner: resolve(import.meta.dirname, "many-in-one-run.ts"),
        setupFiles: [resolve(import.meta.dirname, "active-mutant.ts")],
        // One process for all test files of a mutant: they share what they import.
        pool: "forks",
        isolate: false,
        fileParallelism: false,
        testTimeout: 60_000,
        hookTimeout: 60_000,
        bail: 1,
        update: false,
        reporters: [reporter],
        silent: true,
        sequence: { sequencer: AsGiven },
      },
      {
        plugins: [
          {
            name: "mutated-sources",
            enforce: "pre",
            load: (id) => given.get(id.split("?", 1)[0] ?? id) ?? null,
          },
        ],
        cacheDir: resolve(ROOT, ".cache/mutants"),
      },
    );
    runner.current = new TestRunner(vitest);
    for (const found of await vitest.globTestSpecifications())
      runner.current.specifications.set(pathOf(found.moduleId), found);
    return runner.current;
  }

  /**
   * Runs these test files in this order, in a new process with this environment. `isLeftAtFirstFailure`: what comes
   * after it is not run. `died`: the process ended before its time.
   */
  async run(
    files: readonly string[],
    environment: Readonly<Record<string, string>>,
    isLeftAtFirstFailure: boolean,
  ): Promise<{ readonly ran: readonly Ran[]; readonly died: boolean }> {
    this.ran = [];
    this.vitest.config.bail = isLeftAtFirstFailure ? 1 : 0;
    for (const project of this.vitest.projects) project.config.bail = this.vitest.config.bail;
    Object.assign(process.env, environment);
    const specifications = files.flatMap((file) => this.specifications.get(file) ?? []);
    const { unhandledErrors } = await this.vitest.runTestSpecifications(specifications);
    process.exitCode = 0;
    return { ran: this.ran, died: unhandledErrors.length > 0 };
  }

  async close(): Promise<void> {
    await this.vitest.close();
  }

  private ended(module: TestModule): void {
    const failures = [...module.children.allTests("failed")].map((test) => test.fullName);
    const failed = module.state() === "failed";
    this.ran.push({
      file: pathOf(module.moduleId),
      failed,
      failures,
      milliseconds: module.diagnostic().duration,
      module,
    });
  }
}

const pathOf = (moduleId: string): string => relative(ROOT, moduleId).split(sep).join("/");

/** Test files come in the order in which they were asked for. */
class AsGiven {
  sort(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}
