import { join } from "node:path";
import { settings } from "@/lib/env/env";

/** Where files made in the background lie until they expire; shared by every process that serves or makes them. */
export const exportFolder = () => join(settings().QADAM_DATA_DIR, "exports");

export const exportPath = ({ id, file }: { id: string; file: string }) =>
  join(exportFolder(), `${id}.${file.split(".").at(-1)}`);
