/** การเข้าถึงข้อมูล: who looked at whose data, from where; and the noting of addresses and of signing in. */
@NullMarked
package app.prongsai.ui.access;

import org.jspecify.annotations.NullMarked;
