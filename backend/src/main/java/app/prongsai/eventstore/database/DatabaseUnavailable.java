package app.prongsai.eventstore.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be opened. The message is one line, Thai first and English in brackets: what happened, that
 * nothing was lost, what to do next. It holds no password.
 */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String thai;
    private final String english;

    DatabaseUnavailable(String thai, String english, @Nullable Throwable cause) {
        super(thai + " (" + english + ")", cause);
        this.thai = thai;
        this.english = english;
    }

    public String thai() {
        return thai;
    }

    public String english() {
        return english;
    }

    static DatabaseUnavailable notAFolder(Path folder) {
        return new DatabaseUnavailable(
                "ที่เก็บข้อมูล " + folder
                        + " เป็นไฟล์ ไม่ใช่โฟลเดอร์ ไม่มีข้อมูลใดถูกแก้ไข โปรดตั้งค่า DATA_DIR ให้เป็นโฟลเดอร์",
                "The data folder " + folder + " is a file. Nothing was changed. Set DATA_DIR to a folder.",
                null);
    }

    static DatabaseUnavailable notWritable(Path folder, Throwable cause) {
        return new DatabaseUnavailable(
                "เขียนลงโฟลเดอร์ข้อมูล " + folder + " ไม่ได้ ไม่มีข้อมูลใดสูญหาย"
                        + " โปรดให้สิทธิ์เขียนแก่ผู้ใช้ที่เปิดโปรแกรม หรือตั้งค่า DATA_DIR เป็นโฟลเดอร์อื่น",
                "The data folder " + folder + " cannot be written (" + reason(cause) + "). Nothing was lost."
                        + " Allow the user who runs the program to write there, or set DATA_DIR to another folder.",
                cause);
    }

    static DatabaseUnavailable inUse(Path folder, String process) {
        return new DatabaseUnavailable(
                "โฟลเดอร์ข้อมูล " + folder + " มีโปรแกรมอื่นใช้อยู่ (โพรเซส " + process
                        + ") แต่ไม่ตอบ ไม่มีข้อมูลใดสูญหาย" + " โปรดรอสักครู่แล้วลองใหม่ หรือปิดโปรแกรมนั้นก่อน",
                "The data folder " + folder + " is in use by another program (process " + process
                        + ") that does not answer. Nothing was lost. Wait and try again, or stop that program first.",
                null);
    }

    static DatabaseUnavailable damaged(Path folder, Throwable cause) {
        return new DatabaseUnavailable(
                "ไฟล์ข้อมูลในโฟลเดอร์ " + folder + " เสียหาย โปรแกรมไม่ได้แก้ไขไฟล์นั้น"
                        + " โปรดย้ายโฟลเดอร์นี้ไปเก็บไว้ แล้วกู้คืนจากข้อมูลสำรอง",
                "The data file in " + folder + " is damaged (" + reason(cause) + "). It was left as it is."
                        + " Move the folder aside and restore a backup.",
                cause);
    }

    static DatabaseUnavailable newerFormat(Path folder) {
        return new DatabaseUnavailable(
                "ข้อมูลในโฟลเดอร์ " + folder
                        + " เขียนด้วยโปรแกรมรุ่นใหม่กว่า ไม่มีข้อมูลใดถูกแก้ไข โปรดใช้โปรแกรมรุ่นนั้นหรือใหม่กว่า",
                "The data in " + folder + " was written by a newer version of this program. Nothing was changed."
                        + " Use that version or a newer one.",
                null);
    }

    static DatabaseUnavailable cannotStart(Path folder, Throwable cause) {
        return new DatabaseUnavailable(
                "เปิดฐานข้อมูลในโฟลเดอร์ " + folder
                        + " ไม่ได้ ไม่มีข้อมูลใดสูญหาย โปรดตรวจสอบพื้นที่ว่างของดิสก์และสิทธิ์ของโฟลเดอร์ แล้วลองใหม่",
                "The database in " + folder + " cannot start (" + reason(cause) + "). Nothing was lost."
                        + " Check the free disk space and the folder's permissions, then try again.",
                cause);
    }

    static DatabaseUnavailable badUri(Throwable cause) {
        return new DatabaseUnavailable(
                "ค่า MONGODB_URI ไม่ใช่ที่อยู่ของ MongoDB ที่ถูกต้อง ไม่มีข้อมูลใดสูญหาย ตัวอย่างที่ถูกต้อง mongodb://host:27017",
                "MONGODB_URI is not a valid MongoDB address. Nothing was lost. A valid one: mongodb://host:27017",
                cause);
    }

    static DatabaseUnavailable unreachable(String hosts, Throwable cause) {
        return new DatabaseUnavailable(
                "ติดต่อฐานข้อมูล MongoDB ที่ " + hosts
                        + " ไม่ได้ ไม่มีข้อมูลใดสูญหาย โปรดตรวจสอบ MONGODB_URI เครือข่าย และเครื่องแม่ข่าย",
                "The MongoDB at " + hosts + " cannot be reached. Nothing was lost."
                        + " Check MONGODB_URI, the network and the server.",
                cause);
    }

    static DatabaseUnavailable refused(String hosts, Throwable cause) {
        return new DatabaseUnavailable(
                "ฐานข้อมูล MongoDB ที่ " + hosts
                        + " ไม่ยอมให้เข้าใช้ ไม่มีข้อมูลใดสูญหาย โปรดตรวจสอบชื่อผู้ใช้และรหัสผ่านใน MONGODB_URI",
                "The MongoDB at " + hosts + " refuses the login. Nothing was lost."
                        + " Check the user name and the password in MONGODB_URI.",
                cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
