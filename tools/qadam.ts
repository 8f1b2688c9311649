import { runQadam } from "./qadam/run";

process.exitCode = await runQadam(process.argv.slice(2), {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
