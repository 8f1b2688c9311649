import type { FormValues } from "@/lib/client/form-values";
import { heldByFile, leftOutName } from "@/lib/client/posted";
import { type Problem, problemFrom } from "@/lib/client/problem";

/** Sends one file where files are taken, named by its name. */
export type HandIn = (name: string, file: Blob) => Promise<Response>;

interface HandedIn {
  /** What the inputs hold that stand for files: the id of each, "" where one was refused or shall not go along. */
  values: FormValues;
  problem: Problem | null;
}

/** Hands in the files that a form posted without script brings along. Of several refusals the answer names each input. */
export async function handInFiles(form: FormData, handIn: HandIn): Promise<HandedIn> {
  const values: FormValues = {};
  let problem: Problem | null = null;
  for (const [input, file] of form) {
    const name = heldByFile(input);
    if (!name) continue;
    if (form.has(leftOutName(name))) values[name] = "";
    if (typeof file === "string" || (file.name === "" && file.size === 0)) continue;
    const answer = await handIn(file.name, file);
    const said = await answer.json();
    if (answer.ok) values[name] = said.data.id;
    else {
      values[name] = "";
      problem = naming(input, problemFrom(answer.status, said), problem);
    }
  }
  return { values, problem };
}

/** The refusal of a file as one of its input, together with those before; that nobody is signed in belongs to no input. */
function naming(input: string, refused: Problem, before: Problem | null): Problem {
  if (refused.status === 401) return refused;
  const [first] = refused.fields;
  const message = first?.message || refused.detail;
  const field = { field: input, reason: first?.reason ?? refused.code, message };
  return { ...refused, fields: [...(before?.fields ?? []), field] };
}
