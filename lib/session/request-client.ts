import { clientName } from "./client-name";

/** Where a request comes from: the address that our front wrote into it, and the name of the browser. */
export const requestClient = (headers: Pick<Headers, "get">) => ({
  client: headers.get("x-qadam-client") ?? "unknown",
  clientName: clientName(headers.get("user-agent")),
});
