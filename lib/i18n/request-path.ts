import { headers } from "next/headers";
import { cache } from "react";
import { pathHeader } from "./routing";

/** The address being read, without its language, with its query: `/countries?on=2019-11-26`. One promise for the whole request. */
export const requestPath = cache(async (): Promise<string> => (await headers()).get(pathHeader) ?? "/");
