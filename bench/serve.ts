import { startServer } from "../server";
import { reportToRun } from "./child";

/** Our own server as it runs in production, started by the run as a process of its own. */
reportToRun(await startServer({ port: 0, host: "127.0.0.1" }));
