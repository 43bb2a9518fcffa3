import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NOTHING_ANSWERED } from "../../src/core/gather/gather.ts";
import { planGathering } from "../../src/core/gather/plan-gathering.ts";
import { gatherFilesInSteps } from "../../src/core/job/gather-files.ts";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { readUnitFiles } from "../../src/taskpane/gather-files.ts";
import { GatheredFileItem } from "../../src/taskpane/views/gathered-file.tsx";
import { changeText, sentText } from "../../src/locales/gather.ts";
import { GatheredUnits } from "../../src/taskpane/views/gathered-units.tsx";
import { atOnce } from "../../src/core/values/steps.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";

const EXAMPLE = join(import.meta.dirname, "../fixtures/gather");
const TODAY = { year: 2023, month: 4, day: 4 };
const book = checkWorkbook(
  readSnapshot(readFileSync(join(EXAMPLE, "BOOK.xlsx")), "BOOK.xlsx"),
  DEFAULT_SETTINGS,
  TODAY,
);
const chosen = readdirSync(join(EXAMPLE, "files")).map(
  (name) => new File([readFileSync(join(EXAMPLE, "files", name))], name),
);
const csv = new File(["Đơn vị;Đã kết nạp"], "Nà Lốc.csv");

async function gathered(files: readonly File[] = chosen) {
  const heard: number[] = [];
  const onRead = (count: number) => heard.push(count);
  const read = await readUnitFiles(files, { signal: new AbortController().signal, onRead });
  const context = { today: TODAY, checked: new WeakMap() };
  return { heard, gathering: atOnce(gatherFilesInSteps(book, read, NOTHING_ANSWERED, context)) };
}

describe("Thu báo cáo in the pane", () => {
  it("reads the files one after the other and tells how many are read", async () => {
    const { heard, gathering } = await gathered([...chosen, csv]);
    expect(heard).toEqual(Array.from({ length: 11 }, (_, at) => at + 1));
    expect(gathering.files.map(({ status }) => status)).toEqual([
      "placed",
      "unchanged",
      "placed",
      "placed",
      "placed",
      "placed",
      "placed",
      "placed",
      "refused",
      "question",
      "refused",
    ]);
  });

  it("shows days as a person writes them", async () => {
    const { gathering } = await gathered();
    const shown = gathering.files.flatMap(({ changes }) =>
      changes.map((change) => changeText(gathering, change, "vi")),
    );
    expect(shown.some((line) => line.endsWith("trống → 10/3/2023 (từ DS!I8)"))).toBe(true);
  });

  it("stops between two files, and tells files of one name apart", async () => {
    const stop = new AbortController();
    const read = await readUnitFiles([...chosen, ...chosen], {
      signal: stop.signal,
      onRead: (count) => count === 11 && stop.abort(),
    });
    expect(read).toHaveLength(11);
    expect(new Set(read.map(({ name }) => name)).size).toBe(11);
  });

  it("writes in one batch what is placed and remembers it, then puts new rows in; never over a formula", async () => {
    const { gathering } = await gathered();
    const steps = planGathering(gathering, DEFAULT_SETTINGS, TODAY);
    expect(steps.map(({ kind }) => kind)).toEqual(["writeCells", "storeSettings", "insertRows"]);
    const writes = steps.flatMap((step) => (step.kind === "writeCells" ? step.writes : []));
    expect(writes).toHaveLength(9);
    expect(writes.every(({ keepsFormula }) => keepsFormula === true)).toBe(true);
    const rows = steps.flatMap((step) => (step.kind === "insertRows" ? step.rows : []));
    expect(rows.map(({ sheet, cells }) => [sheet, cells.length])).toEqual([[2, 5]]);
  });

  it("shows what would change with where it stands, and questions with every unit to choose from", async () => {
    const { gathering } = await gathered();
    const shown = gathering.files.map((file) =>
      renderToStaticMarkup(
        <GatheredFileItem gathering={gathering} file={file} answers={new Map()} onAnswer={() => undefined} />,
      ),
    );
    expect(shown[0]).toContain("Tháng 3!D8 Đã kết nạp: 0 → 2 (từ Tháng 3!D8)");
    expect(shown[7]).toContain("Đặng Quốc Bảo");
    expect(shown[8]).toContain("Số liệu của kỳ khác: đến 28/2/2023, sổ lấy đến 31/3/2023");
    expect(shown[9]).toContain("Chi bộ Ban Quản lý rừng phòng hộ");
  });

  it("says who has sent and who has not, also as text to send", async () => {
    const { gathering } = await gathered();
    expect(renderToStaticMarkup(<GatheredUnits gathering={gathering} />)).toContain(
      "8/12 đơn vị đã gửi, 4 chưa gửi",
    );
    expect(sentText(gathering, "vi")).toContain("Chưa gửi: Đảng bộ xã Bình Khê, Đảng bộ xã Nà Lốc");
  });
});
