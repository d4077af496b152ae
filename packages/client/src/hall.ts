export {
  evaluatorScreen,
  simulatedEvaluator,
  type Evaluator,
  type EvaluatorScreen,
  type EvaluatorAnswer,
} from './hall/evaluator-screen.js';
export { connectPad, servePad, type ConnectedPad, type PadEnd, type ServedPad } from './hall/pad.js';
