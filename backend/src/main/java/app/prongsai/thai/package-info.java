/**
 * How Thai officialdom writes numbers and dates: Thai digits, the Buddhist Era (CE + 543), month names, fiscal years.
 * Pure functions; no clock. Source of the forms: the correspondence rules of 2526 BE and the sample reports.
 */
@NullMarked
package app.prongsai.thai;

import org.jspecify.annotations.NullMarked;
