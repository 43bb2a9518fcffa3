import { runningWorkbench, startServer } from "./server.ts";

const DEFAULT_PORT = 3000;

/** Both languages: nothing tells yet which one the person reads. */
const say = (vietnamese: string, english: string): void => console.log(`${vietnamese}\n${english}`);

const port = Number(process.env["PORT"]) || DEFAULT_PORT;
const running = await runningWorkbench(port);
if (running !== null) {
  say(
    `Bàn thử đã chạy sẵn tại ${running}/ . Dùng luôn trang đó, hoặc dừng nó (Ctrl+C ở cửa sổ kia); muốn chạy thêm thì đặt PORT=3100.`,
    `A workbench runs already at ${running}/ . Use that page, or stop it (Ctrl+C in its window); for a second one set PORT=3100.`,
  );
  process.exit(1);
}

say("Đang dựng trang, khoảng nửa phút…", "Building the pages, about half a minute…");
const server = await startServer({ port }).catch(giveUp);
say(
  `Bàn thử đang chạy tại ${server.url}/  (Ctrl+C để dừng)`,
  `The workbench runs at ${server.url}/  (English: ${server.url}/?locale=en-US; Ctrl+C stops it)`,
);
if (server.url !== `https://localhost:${port}`) {
  say(
    `Cổng ${port} đang có chương trình khác dùng. manifest.xml ghi cổng ${DEFAULT_PORT}, nên npm run start:excel chưa dùng được.`,
    `Another program has port ${port}. manifest.xml says ${DEFAULT_PORT}, so npm run start:excel will not work yet.`,
  );
}
if (server.certificate === "officeTools") {
  say(
    "Dùng chứng chỉ phát triển của Office đã được máy này tin cậy.",
    "It uses Office's development certificate, which this machine trusts.",
  );
} else {
  say(
    "Trình duyệt sẽ cảnh báo chứng chỉ tự ký: chọn Nâng cao → Tiếp tục đến localhost. Để tin cậy lâu dài: npx office-addin-dev-certs install, rồi chạy lại npm start.",
    "The browser will warn of a self-signed certificate: choose Advanced → Continue to localhost. To trust it for good: npx office-addin-dev-certs install, then npm start again.",
  );
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

function giveUp(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
