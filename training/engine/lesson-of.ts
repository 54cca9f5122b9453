import type { Lesson } from '../network/lesson.ts';
import type { DigitRecipe, Recipe } from '../recipes/recipe.ts';
import { digitLesson } from './digit-lesson.ts';

/** A recipe's own lesson, or that of which digit a tile is. */
export function lessonOf(recipe: Recipe): Lesson {
  return isOfDigits(recipe) ? digitLesson(recipe) : recipe.lesson;
}

function isOfDigits(recipe: Recipe): recipe is DigitRecipe {
  return !('lesson' in recipe);
}
