<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutPage</name>
    <message>
        <source>Likeness %1</source>
        <translation>Likeness %1</translation>
    </message>
    <message>
        <source>Compares two faces on this computer. Nothing leaves it, and nothing is kept.</source>
        <translation>Vergleicht zwei Gesichter auf diesem Rechner. Nichts verlässt ihn, und nichts wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0, without any warranty.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Model pack</source>
        <translation>Modellpaket</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Erkennungsmodell</translation>
    </message>
    <message>
        <source>Computes on</source>
        <translation>Rechnet auf</translation>
    </message>
</context>
<context>
    <name>ChipPair</name>
    <message>
        <source>Aligned face: %1</source>
        <translation>Ausgerichtetes Gesicht: %1</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfbild</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>ClaimWell</name>
    <message>
        <source>Reference</source>
        <translation type="unfinished">Referenz</translation>
    </message>
    <message>
        <source>Another person or picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished">Bilder</translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished">Prüfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More samples of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished">Alle Dateien</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID, such as a staff number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the enrolment is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to the laboratory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the text that the person has read (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until (empty: without an end)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small picture of the face may be kept, so that operators can compare by eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person has read this and agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three to five pictures are best: from the front, in different light, with and without glasses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished">Einfügen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation type="unfinished">Strg+V</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) good</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who is enrolled looks like this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like %1 (%2), who is enrolled already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked at both: they are two people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Really discard?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>IncomingPictures</name>
    <message>
        <source>Picture without a file</source>
        <translation>Bild ohne Datei</translation>
    </message>
</context>
<context>
    <name>LeaveBar</name>
    <message>
        <source>This enrolment is not finished; nothing is stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogExport</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Where the log is written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogWording</name>
    <message>
        <source>match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified: %1 (similarity %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Enrolled with %n sample(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased with %n sample(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people exported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Faceprints exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported with %n sample(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Setting changed: %1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines before this one were missing when it was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A try to sign in failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or notes changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faceprints computed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the faceprints changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operator was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operator was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store&apos;s key was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed sign-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Likeness</source>
        <translation>Likeness</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Colours: light, dark, or as the system has them</source>
        <translation>Farben: hell, dunkel oder wie im System</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation type="unfinished">Strg+1</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation type="unfinished">Strg+2</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation type="unfinished">Strg+3</translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation type="unfinished">Strg+4</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation type="unfinished">Strg+5</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackProblemPage</name>
    <message>
        <source>Likeness cannot compare faces yet</source>
        <translation>Likeness kann noch keine Gesichter vergleichen</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name or ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this; once more turns it round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is enrolled yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found under these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody to see samples, consent and history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>%1 · enrolled %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the faceprints go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished">Prüfen</translation>
    </message>
    <message>
        <source>Add samples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New consent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export faceprints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the enrolment is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the text that the person has read (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until (empty: without an end)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small picture of the face may be kept, so that operators can compare by eye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, samples and consents go for good, from the file too. The log keeps that somebody was erased, not who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To erase, type the ID: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Search an enrolled person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search an enrolled person…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1: %2 {1,?}</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureWell</name>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>Wartet auf das Modell …</translation>
    </message>
    <message>
        <source>Looking for a face…</source>
        <translation>Sucht ein Gesicht …</translation>
    </message>
    <message>
        <source>One face.</source>
        <translation>Ein Gesicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n faces; the largest was taken.</source>
        <translation>
            <numerusform>%n Gesicht; das größte wurde genommen.</numerusform>
            <numerusform>%n Gesichter; das größte wurde genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open another picture…</source>
        <translation>Anderes Bild öffnen …</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Press to open a picture</source>
        <translation>Drücken, um ein Bild zu öffnen</translation>
    </message>
    <message>
        <source>Drop here: %1</source>
        <translation>Hier ablegen: %1</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may open it.</source>
        <translation>Prüfen Sie, ob sie noch da ist und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>This is not a picture that Likeness can read.</source>
        <translation>Das ist kein Bild, das Likeness lesen kann.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, WebP or BMP and open that.</source>
        <translation>Speichern Sie es als JPEG, PNG, WebP oder BMP und öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>This picture is damaged.</source>
        <translation>Dieses Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>Get it again from where it came from, or take another one.</source>
        <translation>Holen Sie es noch einmal dort, wo es herkam, oder nehmen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Dieses Bild ist zu groß.</translation>
    </message>
    <message>
        <source>Save a copy with at most 64 megapixels and 64 MiB.</source>
        <translation>Speichern Sie eine Kopie mit höchstens 64 Megapixeln und 64 MiB.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Für dieses Bild reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Close other programs, or save a smaller copy.</source>
        <translation>Schließen Sie andere Programme, oder speichern Sie eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>Something went wrong with this picture.</source>
        <translation>Mit diesem Bild ging etwas schief.</translation>
    </message>
    <message>
        <source>Try it again, or try another picture.</source>
        <translation>Versuchen Sie es noch einmal oder mit einem anderen Bild.</translation>
    </message>
    <message>
        <source>No face found.</source>
        <translation>Kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>Use a picture that shows the whole face, sharp and from the front.</source>
        <translation>Nehmen Sie ein Bild, das das ganze Gesicht zeigt, scharf und von vorn.</translation>
    </message>
    <message>
        <source>The model pack is not complete.</source>
        <translation>Das Modellpaket ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Fetch it again with the set-up, or start Likeness with --pack and the folder of another pack.</source>
        <translation>Holen Sie es mit der Einrichtung noch einmal, oder starten Sie Likeness mit --pack und dem Ordner eines anderen Pakets.</translation>
    </message>
    <message>
        <source>The compute device cannot be used.</source>
        <translation>Das Rechengerät ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Choose another device, or the processor.</source>
        <translation>Wählen Sie ein anderes Gerät oder den Prozessor.</translation>
    </message>
    <message>
        <source>There is not enough memory for the model pack.</source>
        <translation>Für das Modellpaket reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The model pack is damaged or not made for this version.</source>
        <translation>Das Modellpaket ist beschädigt oder nicht für diese Version gemacht.</translation>
    </message>
    <message>
        <source>Remove its folder and fetch it again with the set-up. Your pictures are not affected.</source>
        <translation>Löschen Sie seinen Ordner, und holen Sie es mit der Einrichtung noch einmal. Ihre Bilder sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The two faces could not be compared.</source>
        <translation>Die beiden Gesichter ließen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Try again; if it happens once more, report the details.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, melden Sie die Einzelheiten.</translation>
    </message>
    <message>
        <source>That is not a picture.</source>
        <translation>Das ist kein Bild.</translation>
    </message>
    <message>
        <source>Drop or paste a JPEG, PNG, WebP or BMP picture.</source>
        <translation>Legen Sie ein Bild in JPEG, PNG, WebP oder BMP ab, oder fügen Sie es ein.</translation>
    </message>
    <message>
        <source>That picture is not on this computer.</source>
        <translation>Dieses Bild liegt nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Likeness works offline: save the picture first, then open the file.</source>
        <translation>Likeness arbeitet ohne Netz: Speichern Sie das Bild zuerst, und öffnen Sie dann die Datei.</translation>
    </message>
    <message>
        <source>That does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the keyboard&apos;s layout, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a little, then try again; the details say how long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not give the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, or give the store&apos;s passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is working on this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store was made by a newer version of Likeness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again. What was stored is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs somebody else to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator, or sign in if nobody is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have erased it meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no valid consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a new consent first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the access rights of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a store of Likeness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file. This one was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup, or save what can be read with “likeness-cli check --repair”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person was enrolled with another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-encode the store, or enrol the person again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong with the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemNote</name>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten verbergen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>SampleTile</name>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished">Sucht …</translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplesRow</name>
    <message>
        <source>Try the samples</source>
        <translation>Mit Beispielen ausprobieren</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>Two pictures of one man</source>
        <translation>Zwei Bilder eines Mannes</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Zwei Personen</translation>
    </message>
    <message>
        <source>Pictures of two men</source>
        <translation>Bilder von zwei Männern</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Where the export goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports of Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An administrator can export or erase them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To erase them for good, type how many they are (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase for the export, at least 8 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores of Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports of Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished">Alle Dateien</translation>
    </message>
    <message>
        <source>Where the export goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Dunkel</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match: a stranger passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review: a stranger gets as far as that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The consent of %n people has expired.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Really erase them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the export, at least 8 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everybody…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new password for you, at least 8 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new passphrase for the store, at least 8 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 sign in no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a new operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first password, at least 8 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator: may erase, export and change settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model pack</source>
        <translation type="unfinished">Modellpaket</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation type="unfinished">Erkennungsmodell</translation>
    </message>
    <message>
        <source>Computes on</source>
        <translation type="unfinished">Rechnet auf</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Ctrl+1 … Ctrl+5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reference</source>
        <translation type="unfinished">Referenz öffnen</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the probe, or pictures to enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation type="unfinished">Strg+V</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation type="unfinished">Strg+T</translation>
    </message>
    <message>
        <source>Swap reference and probe</source>
        <translation type="unfinished">Referenz und Prüfbild tauschen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
    <message>
        <source>Clear, or the next try of the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimilarityScale</name>
    <message>
        <source>Similarity %1; review from a chance of %2, match from %3</source>
        <translation>Ähnlichkeit %1; Prüfen ab %2, Treffer ab %3</translation>
    </message>
    <message>
        <source>Similarity %1</source>
        <translation>Ähnlichkeit %1</translation>
    </message>
    <message>
        <source>review from</source>
        <translation>prüfen ab</translation>
    </message>
    <message>
        <source>match from</source>
        <translation>Treffer ab</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No store: nothing is kept</source>
        <translation>Kein Speicher: nichts wird aufbewahrt</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Pack %1</source>
        <translation>Paket %1</translation>
    </message>
    <message>
        <source>Last answer in %1</source>
        <translation>Letzte Antwort in %1</translation>
    </message>
    <message>
        <source>%1: locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: NOT ENCRYPTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreGate</name>
    <message>
        <source>Give your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password needs at least 8 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase needs at least 8 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm that the store shall not be encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People need a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open. Say who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file on this computer. Names and faces in it are encrypted; nobody reads them without the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is enrolled is kept in one encrypted file on this computer. Make a new one, or open one that you have. Comparing two pictures needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores of Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished">Alle Dateien</translation>
    </message>
    <message>
        <source>Where the new store goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. You, its administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password, at least 8 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Who can open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keychain, and a passphrase to recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase, at least 8 characters; several words are best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the store again, and we cannot either. Keep it in a safe place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody who gets the file can read every name and face in it. I want that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tip</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>VerdictFacts</name>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Match probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Estimated, beyond the measured range.</source>
        <translation>Geschätzt, jenseits des gemessenen Bereichs.</translation>
    </message>
</context>
<context>
    <name>VerdictLegend</name>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>At most %1 strangers gets this far.</source>
        <translation>Höchstens %1 Fremden kommt so weit.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Up to %1 strangers gets this far: a person should look.</source>
        <translation>Bis zu %1 Fremden kommt so weit: Ein Mensch soll hinsehen.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>The faces are not alike enough.</source>
        <translation>Die Gesichter sind einander nicht ähnlich genug.</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>VerdictWording</name>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>1 von %1</translation>
    </message>
    <message>
        <source>Most strangers would reach this score.</source>
        <translation>Die meisten Fremden kämen auf diesen Wert.</translation>
    </message>
    <message>
        <source>A stranger would reach this score less than once in %1 tries.</source>
        <translation>Ein Fremder käme auf diesen Wert seltener als einmal in %1 Versuchen.</translation>
    </message>
    <message>
        <source>A stranger would reach this score about once in %1 tries.</source>
        <translation>Ein Fremder käme auf diesen Wert etwa einmal in %1 Versuchen.</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Open the reference</source>
        <translation>Referenz öffnen</translation>
    </message>
    <message>
        <source>Open the probe</source>
        <translation>Prüfbild öffnen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Is it the same person?</source>
        <translation>Ist es dieselbe Person?</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Swap reference and probe</source>
        <translation>Referenz und Prüfbild tauschen</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Strg+T</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Remove both pictures</source>
        <translation>Beide Bilder entfernen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfbild</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WellContent</name>
    <message>
        <source>Drop a picture of a face here. JPEG, PNG, WebP and BMP; the largest face is taken.</source>
        <translation>Legen Sie hier das Bild eines Gesichts ab. JPEG, PNG, WebP und BMP; das größte Gesicht zählt.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
</context>
<context>
    <name>WorkingLine</name>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
</context>
<context>
    <name>likeness::EngineHost</name>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>likeness::EnrolmentModel</name>
    <message>
        <source>Give the person an ID, such as a staff number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the enrolment is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is over already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the person&apos;s consent nothing is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished">Sucht …</translation>
    </message>
    <message>
        <source>Add at least one picture with exactly one face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both faces, and say that they are two people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n faces: use a picture of this person alone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody with this ID is enrolled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another ID, or add samples to that person on the People page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are enough pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one before adding another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model pack cannot decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a model pack with a calibration to enrol.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>likeness::LogModel</name>
    <message>
        <source>Checking the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbroken, %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken at line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is not as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this file and its backups as they are, and tell who is responsible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::PersonModel</name>
    <message>
        <source>The consent has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the ID of this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it exactly as it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 was erased with %n sample(s); line %2 of the log says so.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The faceprints were written into %1. They are not encrypted there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>likeness::Settings</name>
    <message>
        <source>The settings file could not be understood. It was kept as “%1”, and Likeness starts with its usual settings.</source>
        <translation>Die Einstellungsdatei war nicht zu verstehen. Sie wurde als „%1“ aufgehoben, und Likeness beginnt mit den üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>The settings file cannot be read. Likeness starts with its usual settings.</source>
        <translation>Die Einstellungsdatei lässt sich nicht lesen. Likeness beginnt mit den üblichen Einstellungen.</translation>
    </message>
</context>
<context>
    <name>likeness::StoreHost</name>
    <message>
        <source>Encrypted with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted; the key is in the system&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>likeness::StoreSettingsModel</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of strangers who claim to be somebody else, about %1 is taken for that person. A stricter rate lets fewer strangers pass and sends more of the right people to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people enrolled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Review cannot be stricter than match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a more tolerant rate for review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase was changed. Older copies keep the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to “%1” and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the store is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup, or save what can be read with “likeness-cli check --repair”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people written to “%1”, encrypted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 with new samples, %3 unchanged, %4 left out since somebody else has their ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people were erased.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>That is not how many people are selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number as it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>likeness::Verdict</name>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>Score only</source>
        <translation>Nur Wert</translation>
    </message>
    <message>
        <source>Too close to call: a person should look.</source>
        <translation>Zu knapp: Ein Mensch soll hinsehen.</translation>
    </message>
    <message>
        <source>This model pack has no calibration, so it can compare but not decide.</source>
        <translation>Dieses Modellpaket hat keine Kalibrierung: Es kann vergleichen, aber nicht entscheiden.</translation>
    </message>
    <message>
        <source>Alike enough to be the same person.</source>
        <translation>Ähnlich genug für dieselbe Person.</translation>
    </message>
    <message>
        <source>Not alike enough to be the same person.</source>
        <translation>Nicht ähnlich genug für dieselbe Person.</translation>
    </message>
</context>
<context>
    <name>likeness::VerificationModel</name>
    <message>
        <source>Put one picture into each well. The answer comes by itself.</source>
        <translation>Legen Sie in jedes Feld ein Bild. Die Antwort kommt von selbst.</translation>
    </message>
    <message>
        <source>No verdict: both wells need another picture.</source>
        <translation>Kein Ergebnis: Beide Felder brauchen ein anderes Bild.</translation>
    </message>
    <message>
        <source>No verdict: the reference needs another picture.</source>
        <translation>Kein Ergebnis: Die Referenz braucht ein anderes Bild.</translation>
    </message>
    <message>
        <source>No verdict: the probe needs another picture.</source>
        <translation>Kein Ergebnis: Das Prüfbild muss ein anderes sein.</translation>
    </message>
    <message>
        <source>Now a picture for the reference.</source>
        <translation>Jetzt ein Bild für die Referenz.</translation>
    </message>
    <message>
        <source>Now a picture for the probe.</source>
        <translation>Jetzt das Prüfbild.</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>Now a picture of who claims to be %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model pack cannot decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a model pack with a calibration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the only sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closest: sample %1 of %2. To the average of all: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
