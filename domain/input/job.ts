import { z } from "zod";
import { id } from "./fields";

export const CancelJob = z.object({ id });
