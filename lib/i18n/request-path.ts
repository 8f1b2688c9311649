import { headers } from "next/headers";
import { pathHeader } from "./routing";

/** The address being read, without its language, with its query: `/countries?on=2019-11-26`. */
export async function requestPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? "/";
}
