import { chromium } from "playwright-core";
const base = "http://localhost:3102";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const shots = JSON.parse(process.argv[2]);
const signed = process.argv[3] === "in";
const c = await b.newContext({ viewport: { width: 1280, height: 900 } });
const p = await c.newPage();
if (signed) {
  await p.goto(base + "/sign-in", { timeout: 60000 });
  await p.fill("input[name=email]", "manager@demo.example");
  await p.fill("input[name=password]", "correct horse of Tashkent 2019");
  await p.press("input[name=password]", "Enter");
  await p.waitForURL(/work|account/, { timeout: 60000 });
}
for (const [name, path, opts = {}] of shots) {
  await p.setViewportSize({ width: opts.width ?? 1280, height: 900 });
  await p.emulateMedia({ colorScheme: opts.dark ? "dark" : "light", media: opts.print ? "print" : "screen" });
  await p.goto(base + path, { timeout: 60000 });
  const over = await p.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await p.screenshot({ path: `/tmp/b-shots/${name}.png`, fullPage: true });
  console.log(name, "overflow", over);
}
await b.close();
