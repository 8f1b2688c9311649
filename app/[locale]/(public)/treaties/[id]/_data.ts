import { cache } from "react";
import type { Scope } from "@/db/queries/scope";
import { getTreaty } from "@/db/queries/treaties";
import { orNotFound } from "../../_reading";

export const loadTreaty = cache((scope: Scope, id: string) => orNotFound(getTreaty(scope, id)));
