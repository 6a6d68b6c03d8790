// Days as "YYYY-MM-DD": whether one exists, whole years, months and days between two, and adding to one.
// Twin of migrant_helper/core/days.py; kept the same by tests/vectors/days.json.

const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * @param {unknown} text
 * @returns {text is string}
 */
export function isDay(text) {
  const match = typeof text === "string" ? DAY.exec(text) : null;
  if (match === null || text !== match[0]) {
    return false;
  }
  const [year, month, day] = match.slice(1).map(Number);
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= length(year, month);
}

/**
 * @param {string} first
 * @param {string} last
 * @returns {number} rounded down
 */
export function yearsBetween(first, last) {
  return Math.floor(monthsBetween(first, last) / 12);
}

/**
 * @param {string} first
 * @param {string} last
 * @returns {number} rounded down
 */
export function monthsBetween(first, last) {
  const [year, month, day] = parts(first);
  const [lastYear, lastMonth, lastDay] = parts(last);
  return (lastYear - year) * 12 + lastMonth - month - (lastDay < day ? 1 : 0);
}

/**
 * @param {string} first
 * @param {string} last
 * @returns {number} negative where `last` is earlier
 */
export function daysBetween(first, last) {
  return number(last) - number(first);
}

/**
 * @param {string} day
 * @param {number} days
 * @returns {string}
 */
export function addDays(day, days) {
  // Howard Hinnant's civil_from_days: eras of 400 years that begin on 1 March.
  const shifted = number(day) + days;
  const era = Math.floor(shifted / 146097);
  const rest = shifted - era * 146097;
  const [four, hundred, whole] = [1460, 36524, 146096].map((size) => Math.floor(rest / size));
  const yearOfEra = Math.floor((rest - four + hundred - whole) / 365);
  const dayOfYear = rest - (365 * yearOfEra + leaps(yearOfEra));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return text(year, month, dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
}

/**
 * @param {string} day
 * @param {number} months
 * @returns {string} the same day, or that month's last
 */
export function addMonths(day, months) {
  const [year, month, date] = parts(day);
  const count = month - 1 + months;
  const toYear = year + Math.floor(count / 12);
  const toMonth = count - Math.floor(count / 12) * 12 + 1;
  return text(toYear, toMonth, Math.min(date, length(toYear, toMonth)));
}

/**
 * @param {string} day
 * @param {number} years
 * @returns {string} 29 February becomes the 28th in a common year
 */
export function addYears(day, years) {
  return addMonths(day, years * 12);
}

/** @param {number} year @param {number} month */
function length(year, month) {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return LENGTHS[month - 1] + (leap ? 1 : 0);
}

/** @param {number} yearOfEra */
function leaps(yearOfEra) {
  return Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
}

/** @param {string} day */
function parts(day) {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

/**
 * Days since 1 March of the year 0.
 * @param {string} day
 */
function number(day) {
  const [year, month, date] = parts(day);
  const fromMarch = month <= 2 ? month + 9 : month - 3;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + leaps(yearOfEra) + dayOfYear;
}

/** @param {number} year @param {number} month @param {number} day */
function text(year, month, day) {
  if (year < 1 || year > 9999) {
    throw new RangeError(`the year ${year} is outside 1 to 9999`);
  }
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
