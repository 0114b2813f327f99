import type { Cast } from './cast.ts'
import { prepareConditions } from './stage-1.ts'
import { gatherMentees } from './stage-2.ts'
import { gatherMentors } from './stage-3.ts'
import { chooseAndTrain } from './stage-4.ts'
import { startPairs } from './stage-5.ts'
import { finishPairs } from './stage-6.ts'
import { tellEverybody } from './stage-7.ts'

const stages = [gatherMentees, gatherMentors, chooseAndTrain, startPairs, finishPairs, tellEverybody]

/** How many stages the roadmap has. */
export const lastStage = stages.length + 1

/**
 * Plays the roadmap in an empty, open database up to and including a stage, by the commands the application uses.
 * `afterStage` is called after each with its number.
 */
export async function play(upTo: number, afterStage: (stage: number, cast: Cast) => Promise<void> = async () => {}): Promise<Cast> {
  const cast = await prepareConditions()
  await afterStage(1, cast)
  for (const [index, stage] of stages.slice(0, upTo - 1).entries()) {
    await stage(cast)
    await afterStage(index + 2, cast)
  }
  return cast
}
