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
    <message>
        <source>Says whether two faces are of one person, on this computer alone. Nothing ever leaves it.</source>
        <translation>Sagt, ob zwei Gesichter von einer Person sind, allein auf diesem Rechner. Nichts verlässt ihn je.</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Likeness is free software under the Apache License 2.0, without any warranty. It stands on the work of others:</source>
        <translation>Likeness ist freie Software unter der Apache-Lizenz 2.0, ohne jede Gewährleistung. Es steht auf der Arbeit anderer:</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Ein Problem melden</translation>
    </message>
    <message>
        <source>Copy these lines into your report. They name no person, no file and no folder.</source>
        <translation>Übernehmen Sie diese Zeilen in Ihre Meldung. Sie nennen keine Person, keine Datei und keinen Ordner.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
</context>
<context>
    <name>CalibrationSection</name>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Thresholds and probabilities come from it. Your own is better where your pictures are like those that will be compared: your camera, your light, your people. It needs many people.</source>
        <translation>Schwellen und Wahrscheinlichkeiten kommen aus ihr. Eine eigene ist besser, wo Ihre Bilder denen gleichen, die verglichen werden: Ihre Kamera, Ihr Licht, Ihre Leute. Sie braucht viele Personen.</translation>
    </message>
    <message>
        <source>Use as my calibration…</source>
        <translation>Als eigene Kalibrierung verwenden …</translation>
    </message>
    <message>
        <source>Back to the model pack&apos;s…</source>
        <translation>Zurück zu der des Modellpakets …</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Es wird gemessen …</translation>
    </message>
    <message>
        <source>Decide by these pictures from now on? It holds for everybody who works with this program here.</source>
        <translation>Ab jetzt nach diesen Bildern entscheiden? Das gilt für alle, die hier mit diesem Programm arbeiten.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Decide by the model pack&apos;s calibration again?</source>
        <translation>Wieder nach der Kalibrierung des Modellpakets entscheiden?</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückkehren</translation>
    </message>
</context>
<context>
    <name>CameraSettings</name>
    <message>
        <source>Whichever there is</source>
        <translation>Welche gerade da ist</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>A video in the camera&apos;s place</source>
        <translation>Ein Video an Stelle der Kamera</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Show it as in a mirror</source>
        <translation>Wie in einem Spiegel zeigen</translation>
    </message>
    <message>
        <source>A video in its place…</source>
        <translation>Ein Video an ihrer Stelle…</translation>
    </message>
    <message>
        <source>The camera again</source>
        <translation>Wieder die Kamera</translation>
    </message>
    <message>
        <source>Live picture of %1</source>
        <translation>Livebild von %1</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4 pictures a second</source>
        <translation>%1, %2 × %3, %4 Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Hide the live picture</source>
        <translation>Livebild ausblenden</translation>
    </message>
    <message>
        <source>Show the live picture</source>
        <translation>Livebild zeigen</translation>
    </message>
</context>
<context>
    <name>CameraTrouble</name>
    <message>
        <source>Choose another camera</source>
        <translation>Andere Kamera wählen</translation>
    </message>
    <message>
        <source>Open a picture instead</source>
        <translation>Stattdessen ein Bild öffnen</translation>
    </message>
</context>
<context>
    <name>CaptureSettings</name>
    <message>
        <source>Pictures and signing in</source>
        <translation>Bilder und Anmeldung</translation>
    </message>
    <message>
        <source>At verifying, a picture is taken</source>
        <translation>Beim Prüfen entsteht das Bild</translation>
    </message>
    <message>
        <source>By itself, as soon as it is good</source>
        <translation>Von selbst, sobald das Bild gut ist</translation>
    </message>
    <message>
        <source>With the Space key or the button</source>
        <translation>Mit der Leertaste oder der Schaltfläche</translation>
    </message>
    <message>
        <source>An enrolment should have</source>
        <translation>Eine Aufnahme soll haben</translation>
    </message>
    <message>
        <source>Signing out by itself when nobody does anything</source>
        <translation>Von selbst abmelden, wenn niemand etwas tut</translation>
    </message>
    <message>
        <source>The last two belong to the store and hold at every workplace; an administrator sets them.</source>
        <translation>Die letzten beiden gehören zum Bestand und gelten an jedem Arbeitsplatz; ein Verwalter legt sie fest.</translation>
    </message>
</context>
<context>
    <name>CaptureWords</name>
    <message>
        <source>No camera is connected.</source>
        <translation>Es ist keine Kamera angeschlossen.</translation>
    </message>
    <message>
        <source>The video is opening.</source>
        <translation>Das Video wird geöffnet.</translation>
    </message>
    <message>
        <source>The camera is starting.</source>
        <translation>Die Kamera startet.</translation>
    </message>
    <message>
        <source>The video gives no picture.</source>
        <translation>Das Video liefert kein Bild.</translation>
    </message>
    <message>
        <source>The camera does not answer.</source>
        <translation>Die Kamera antwortet nicht.</translation>
    </message>
    <message>
        <source>Likeness may not use the camera.</source>
        <translation>Likeness darf die Kamera nicht benutzen.</translation>
    </message>
    <message>
        <source>The picture is black.</source>
        <translation>Das Bild ist schwarz.</translation>
    </message>
    <message>
        <source>The picture stands still.</source>
        <translation>Das Bild steht still.</translation>
    </message>
    <message>
        <source>The camera was unplugged.</source>
        <translation>Die Kamera wurde abgezogen.</translation>
    </message>
    <message>
        <source>The video cannot be played.</source>
        <translation>Das Video lässt sich nicht abspielen.</translation>
    </message>
    <message>
        <source>The camera stopped with an error.</source>
        <translation>Die Kamera hat mit einem Fehler aufgehört.</translation>
    </message>
    <message>
        <source>The video is over.</source>
        <translation>Das Video ist zu Ende.</translation>
    </message>
    <message>
        <source>Connect one and it starts by itself, or open a picture instead.</source>
        <translation>Schließen Sie eine an, dann startet sie von selbst, oder öffnen Sie stattdessen ein Bild.</translation>
    </message>
    <message>
        <source>Choose another file, or a camera.</source>
        <translation>Wählen Sie eine andere Datei oder eine Kamera.</translation>
    </message>
    <message>
        <source>Close other programs that use it; it starts by itself then.</source>
        <translation>Schließen Sie andere Programme, die sie benutzen; dann startet sie von selbst.</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s settings; it starts by itself then.</source>
        <translation>Erlauben Sie es in den Einstellungen des Systems; dann startet sie von selbst.</translation>
    </message>
    <message>
        <source>Open the camera&apos;s cover, or switch on a light.</source>
        <translation>Öffnen Sie die Abdeckung der Kamera, oder machen Sie Licht.</translation>
    </message>
    <message>
        <source>If it stays so, unplug the camera and plug it in again.</source>
        <translation>Wenn es so bleibt, ziehen Sie die Kamera ab und stecken Sie sie wieder an.</translation>
    </message>
    <message>
        <source>Plug it in again and it goes on by itself, or choose another one.</source>
        <translation>Stecken Sie sie wieder an, dann geht es von selbst weiter, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>It is tried again every few seconds; you can also choose another one.</source>
        <translation>Es wird alle paar Sekunden wieder versucht; Sie können auch eine andere wählen.</translation>
    </message>
    <message>
        <source>Play it again, or choose a camera.</source>
        <translation>Spielen Sie es noch einmal ab, oder wählen Sie eine Kamera.</translation>
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
    <message>
        <source>No picture: %1</source>
        <translation>Kein Bild: %1</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChosenFile</name>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
</context>
<context>
    <name>ClaimWell</name>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Another person or picture</source>
        <translation>Andere Person oder anderes Bild</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Enrolled picture of %1</source>
        <translation>Gespeichertes Bild von %1</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Not a day. Write it like %1.</source>
        <translation>Kein Tag. Schreiben Sie ihn wie %1.</translation>
    </message>
</context>
<context>
    <name>DecisionSettings</name>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Match: a stranger passes</source>
        <translation>Treffer: ein Fremder kommt durch</translation>
    </message>
    <message>
        <source>Review: a stranger gets as far as that</source>
        <translation>Durchsicht: so weit kommt ein Fremder</translation>
    </message>
</context>
<context>
    <name>DeviceWording</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Automatic: the fastest that agrees with the processor</source>
        <translation>Automatisch: das schnellste, das mit dem Prozessor übereinstimmt</translation>
    </message>
    <message>
        <source>Proved: the processor gave the answer to the built-in test face that the pack promises.</source>
        <translation>Geprüft: Der Prozessor gab auf das eingebaute Testgesicht die Antwort, die das Paket verspricht.</translation>
    </message>
    <message>
        <source>Proved: agrees with the processor to %1 (1 is the same); one face takes %2 ms.</source>
        <translation>Geprüft: stimmt zu %1 mit dem Prozessor überein (1 ist dasselbe); ein Gesicht dauert %2 ms.</translation>
    </message>
    <message>
        <source>%1: cannot be used. %2</source>
        <translation>%1: nicht nutzbar. %2</translation>
    </message>
    <message>
        <source>%1: %2 ms for one face, agreement %3</source>
        <translation>%1: %2 ms je Gesicht, Übereinstimmung %3</translation>
    </message>
</context>
<context>
    <name>DuplicateCard</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Looks like %1 (%2), who is enrolled already</source>
        <translation>Ähnelt %1 (%2), schon aufgenommen</translation>
    </message>
    <message>
        <source>Similarity %1. %2</source>
        <translation>Ähnlichkeit %1. %2</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Compute faceprints on</source>
        <translation>Gesichtsmerkmale berechnen auf</translation>
    </message>
    <message>
        <source>Really runs on</source>
        <translation>Läuft wirklich auf</translation>
    </message>
    <message>
        <source>The processor computes instead: %1</source>
        <translation>Stattdessen rechnet der Prozessor: %1</translation>
    </message>
    <message>
        <source>Try and time every device</source>
        <translation>Jedes Gerät ausprobieren und messen</translation>
    </message>
</context>
<context>
    <name>EnrolConsent</name>
    <message>
        <source>What the enrolment is for</source>
        <translation>Wofür die Aufnahme ist</translation>
    </message>
    <message>
        <source>Access to the laboratory</source>
        <translation>Zutritt zum Labor</translation>
    </message>
    <message>
        <source>Version of the text that the person has read (may stay empty)</source>
        <translation>Fassung des Textes, den die Person gelesen hat (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Valid until (empty: without an end)</source>
        <translation>Gültig bis (leer: ohne Ende)</translation>
    </message>
    <message>
        <source>The small picture of the face may be kept, so that operators can compare by eye</source>
        <translation>Das kleine Bild des Gesichts darf aufbewahrt werden, damit Bediener mit dem Auge vergleichen können</translation>
    </message>
    <message>
        <source>The person has read this and agrees</source>
        <translation>Die Person hat das gelesen und ist einverstanden</translation>
    </message>
</context>
<context>
    <name>EnrolFooter</name>
    <message>
        <source>Looking for somebody enrolled who looks alike…</source>
        <translation>Es wird gesucht, ob jemand Aufgenommenes ähnlich aussieht…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add the samples</source>
        <translation>Proben hinzufügen</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Enrol another person</source>
        <translation>Weitere Person aufnehmen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Discard what was typed and taken for this person? Nothing is stored yet.</source>
        <translation>Verwerfen, was für diese Person eingegeben und aufgenommen wurde? Gespeichert ist noch nichts.</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>More samples of %1</source>
        <translation>Weitere Proben von %1</translation>
    </message>
    <message>
        <source>Enrol a person</source>
        <translation>Person aufnehmen</translation>
    </message>
    <message>
        <source>%1 is enrolled.</source>
        <translation>%1 ist aufgenommen.</translation>
    </message>
    <message>
        <source>Show this person</source>
        <translation>Diese Person zeigen</translation>
    </message>
</context>
<context>
    <name>EnrolPerson</name>
    <message>
        <source>ID, such as a staff number</source>
        <translation>Kennung, etwa die Personalnummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notes (may stay empty)</source>
        <translation>Notizen (dürfen leer bleiben)</translation>
    </message>
</context>
<context>
    <name>EnrolPictures</name>
    <message>
        <source>Open pictures of this person</source>
        <translation>Bilder dieser Person öffnen</translation>
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
        <source>Three to five pictures are best: from the front, in different light, with and without glasses.</source>
        <translation>Am besten sind drei bis fünf Bilder: von vorn, bei verschiedenem Licht, mit und ohne Brille.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Open pictures…</source>
        <translation>Bilder öffnen…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>oder hierher ziehen</translation>
    </message>
</context>
<context>
    <name>EnrolReview</name>
    <message>
        <source>ID</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Nobody who is enrolled looks like this person.</source>
        <translation>Niemand, der aufgenommen ist, sieht dieser Person ähnlich.</translation>
    </message>
    <message>
        <source>I have looked at both: they are two people</source>
        <translation>Ich habe beide angesehen: Es sind zwei Personen</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
</context>
<context>
    <name>EvaluatePage</name>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Measures how well faces are told apart on your own pictures: a folder that has a folder for each person. Nothing leaves this computer.</source>
        <translation>Misst an Ihren eigenen Bildern, wie gut Gesichter auseinandergehalten werden: an einem Ordner mit einem Ordner für jede Person. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Strangers who look most alike</source>
        <translation>Fremde, die sich am ähnlichsten sehen</translation>
    </message>
    <message>
        <source>Two people under one name, or one person under two, show here first.</source>
        <translation>Wer unter zwei Namen vorkommt, zeigt sich hier zuerst.</translation>
    </message>
    <message>
        <source>One person, least alike</source>
        <translation>Eine Person, am wenigsten ähnlich</translation>
    </message>
    <message>
        <source>Look for wrong names, and for what these pictures have in common: turned heads, poor light, many years between.</source>
        <translation>Achten Sie auf falsche Namen und auf das, was diese Bilder gemeinsam haben: gedrehte Köpfe, schlechtes Licht, viele Jahre dazwischen.</translation>
    </message>
    <message>
        <source>Pictures without a faceprint</source>
        <translation>Bilder ohne Gesichtsmerkmale</translation>
    </message>
</context>
<context>
    <name>EvaluationActions</name>
    <message>
        <source>Report with diagrams and faces</source>
        <translation>Bericht mit Diagrammen und Gesichtern</translation>
    </message>
    <message>
        <source>Figures for programs</source>
        <translation>Zahlen für Programme</translation>
    </message>
    <message>
        <source>Curves as a table</source>
        <translation>Kurven als Tabelle</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Delete kept faceprints</source>
        <translation>Aufbewahrte Gesichtsabdrücke löschen</translation>
    </message>
</context>
<context>
    <name>EvaluationCurves</name>
    <message>
        <source>Error rates</source>
        <translation>Fehlerraten</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Errors by similarity</source>
        <translation>Fehler nach Ähnlichkeit</translation>
    </message>
    <message>
        <source>Missed over strangers matched (DET)</source>
        <translation>Verfehlte über angenommenen Fremden (DET)</translation>
    </message>
    <message>
        <source>Right people matched over strangers matched (ROC)</source>
        <translation>Angenommene Richtige über angenommenen Fremden (ROC)</translation>
    </message>
    <message>
        <source>Where similarities lie</source>
        <translation>Wo die Ähnlichkeiten liegen</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählweise</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>strangers who match</source>
        <translation>Fremde, die übereinstimmen</translation>
    </message>
    <message>
        <source>pairs of strangers</source>
        <translation>Paare von Fremden</translation>
    </message>
    <message>
        <source>right people who are missed</source>
        <translation>Richtige, die verfehlt werden</translation>
    </message>
    <message>
        <source>pairs of one person</source>
        <translation>Paare einer Person</translation>
    </message>
    <message>
        <source>Point at the diagram to read it; drag, or use the arrow keys, to move the threshold.</source>
        <translation>Zeigen Sie in das Diagramm, um es abzulesen; ziehen Sie, oder nehmen Sie die Pfeiltasten, um die Schwelle zu verschieben.</translation>
    </message>
</context>
<context>
    <name>EvaluationFigures</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Missed at a false match rate</source>
        <translation>Verfehlte bei einer Falschannahmerate</translation>
    </message>
    <message>
        <source>Show %1 in the diagram</source>
        <translation>%1 im Diagramm zeigen</translation>
    </message>
    <message>
        <source>In brackets: where the figure would lie for other people of the same kind, 19 times in 20. A rate is shown only where at least 30 pairs of people would be wrong at it.</source>
        <translation>In Klammern: wo die Zahl für andere Leute derselben Art läge, in 19 von 20 Fällen. Eine Rate steht nur da, wo bei ihr mindestens 30 Paare von Personen falsch wären.</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppen</translation>
    </message>
</context>
<context>
    <name>EvaluationInputs</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>A folder that has a folder for each person</source>
        <translation>Ein Ordner mit einem Ordner für jede Person</translation>
    </message>
    <message>
        <source>Which pairs to compare</source>
        <translation>Welche Paare verglichen werden</translation>
    </message>
    <message>
        <source>Lists of pairs</source>
        <translation>Listen von Paaren</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Which group people belong to</source>
        <translation>Zu welcher Gruppe die Leute gehören</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>keiner gewählt</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>all pairs of the folder</source>
        <translation>alle Paare des Ordners</translation>
    </message>
    <message>
        <source>Groups of people</source>
        <translation>Personengruppen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Of several faces in a picture take the largest, as a verification does; otherwise the one in the middle</source>
        <translation>Von mehreren Gesichtern in einem Bild das größte nehmen wie eine Verifikation; sonst das in der Mitte</translation>
    </message>
    <message>
        <source>Choose the folder first. Two pictures each of some fifty people tell something; a thousand people tell a lot.</source>
        <translation>Wählen Sie zuerst den Ordner. Je zwei Bilder von etwa fünfzig Leuten sagen etwas; tausend Leute sagen viel.</translation>
    </message>
    <message>
        <source>Keep the faceprints on this computer, unencrypted, so that a stopped evaluation goes on and the next one is quick; otherwise those that were kept are deleted</source>
        <translation>Die Gesichtsabdrücke unverschlüsselt auf diesem Rechner behalten, damit eine angehaltene Auswertung weitergeht und die nächste schnell ist; sonst werden aufbewahrte gelöscht</translation>
    </message>
</context>
<context>
    <name>EvaluationViews</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>not supported by these pictures</source>
        <translation>von diesen Bildern nicht getragen</translation>
    </message>
    <message>
        <source>at %1: strangers %2, missed %3</source>
        <translation>bei %1: Fremde %2, verfehlt %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n people)</source>
        <translation>
            <numerusform>%1 (%n Person)</numerusform>
            <numerusform>%1 (%n Personen)</numerusform>
        </translation>
    </message>
    <message>
        <source>no face found</source>
        <translation>kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures without a faceprint</source>
        <translation>Bilder ohne Gesichtsmerkmale</translation>
    </message>
    <message>
        <source>Pairs of one person</source>
        <translation>Paare einer Person</translation>
    </message>
    <message>
        <source>Pairs of strangers</source>
        <translation>Paare von Fremden</translation>
    </message>
    <message numerus="yes">
        <source>Accuracy over %n fold(s)</source>
        <translation>
            <numerusform>Genauigkeit über %n Teilmenge</numerusform>
            <numerusform>Genauigkeit über %n Teilmengen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Equal error rate</source>
        <translation>Gleichfehlerrate</translation>
    </message>
    <message>
        <source>Mean error of the match probability</source>
        <translation>Mittlerer Fehler der Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
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
    <name>GuidanceWords</name>
    <message>
        <source>Show your face to the camera.</source>
        <translation>Zeigen Sie der Kamera Ihr Gesicht.</translation>
    </message>
    <message>
        <source>One person only.</source>
        <translation>Bitte nur eine Person.</translation>
    </message>
    <message>
        <source>Come a little closer.</source>
        <translation>Kommen Sie etwas näher.</translation>
    </message>
    <message>
        <source>Go back a little.</source>
        <translation>Gehen Sie etwas zurück.</translation>
    </message>
    <message>
        <source>Move to the middle.</source>
        <translation>Rücken Sie in die Mitte.</translation>
    </message>
    <message>
        <source>More light, please.</source>
        <translation>Bitte mehr Licht.</translation>
    </message>
    <message>
        <source>Less light, please.</source>
        <translation>Bitte weniger Licht.</translation>
    </message>
    <message>
        <source>Look at the camera.</source>
        <translation>Sehen Sie in die Kamera.</translation>
    </message>
    <message>
        <source>Hold still.</source>
        <translation>Halten Sie still.</translation>
    </message>
    <message>
        <source>Good. Stay like this.</source>
        <translation>Gut so. Bleiben Sie so.</translation>
    </message>
</context>
<context>
    <name>HelpBook</name>
    <message>
        <source>Close the help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Parts of the help</source>
        <translation>Teile der Hilfe</translation>
    </message>
</context>
<context>
    <name>ImportOffer</name>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>People come into a store. Sign in first, as an administrator.</source>
        <translation>Personen kommen in einen Bestand. Melden Sie sich erst an, als Verwalter.</translation>
    </message>
    <message>
        <source>The people in it come into %1. Who is there already gets the samples that are missing; nobody is replaced.</source>
        <translation>Die Personen darin kommen in %1. Wer schon da ist, erhält die Proben, die fehlen; niemand wird ersetzt.</translation>
    </message>
    <message>
        <source>Only an administrator can import. Sign out, and let one sign in.</source>
        <translation>Importieren kann nur ein Verwalter. Melden Sie sich ab, und lassen Sie einen sich anmelden.</translation>
    </message>
    <message>
        <source>Passphrase of the export</source>
        <translation>Passphrase des Exports</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Nicht importieren</translation>
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
    <name>JobStrip</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LeaveBar</name>
    <message>
        <source>This enrolment is not finished; nothing is stored yet.</source>
        <translation>Diese Aufnahme ist nicht fertig; noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>LicenceRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fold the licence of %1</source>
        <translation>Lizenz von %1 einklappen</translation>
    </message>
    <message>
        <source>Read the licence of %1</source>
        <translation>Lizenz von %1 lesen</translation>
    </message>
    <message>
        <source>Licence of %1</source>
        <translation>Lizenz von %1</translation>
    </message>
</context>
<context>
    <name>LiveWell</name>
    <message>
        <source>Mirror the picture</source>
        <translation>Bild spiegeln</translation>
    </message>
    <message>
        <source>Switch the camera off</source>
        <translation>Kamera ausschalten</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Bild aufnehmen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>Prüfung beginnen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
</context>
<context>
    <name>LivenessInstruction</name>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
</context>
<context>
    <name>LivenessSettings</name>
    <message>
        <source>Living people</source>
        <translation>Lebende Personen</translation>
    </message>
    <message>
        <source>Before a decision is checked</source>
        <translation>Vor einer Entscheidung wird geprüft</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>ID of a person</source>
        <translation>Kennung einer Person</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Writing the log…</source>
        <translation>Das Protokoll wird geschrieben…</translation>
    </message>
    <message>
        <source>No line is like this. Change the filter, or show everything.</source>
        <translation>Keine Zeile ist so. Ändern Sie den Filter, oder lassen Sie alles zeigen.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
</context>
<context>
    <name>LogWording</name>
    <message>
        <source>match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>Verified: %1 (similarity %2)</source>
        <translation>Geprüft: %1 (Ähnlichkeit %2)</translation>
    </message>
    <message>
        <source>Verified: %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message numerus="yes">
        <source>Enrolled with %n sample(s)</source>
        <translation>
            <numerusform>Mit %n Probe aufgenommen</numerusform>
            <numerusform>Mit %n Proben aufgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) added</source>
        <translation>
            <numerusform>%n Probe hinzugefügt</numerusform>
            <numerusform>%n Proben hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased with %n sample(s)</source>
        <translation>
            <numerusform>Mit %n Probe gelöscht</numerusform>
            <numerusform>Mit %n Proben gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people exported</source>
        <translation>
            <numerusform>%n Person exportiert</numerusform>
            <numerusform>%n Personen exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Faceprints exported</source>
        <translation>Gesichtsmerkmale exportiert</translation>
    </message>
    <message numerus="yes">
        <source>Imported with %n sample(s)</source>
        <translation>
            <numerusform>Mit %n Probe importiert</numerusform>
            <numerusform>Mit %n Proben importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting changed: %1 = %2</source>
        <translation>Einstellung geändert: %1 = %2</translation>
    </message>
    <message>
        <source>Store created</source>
        <translation>Bestand angelegt</translation>
    </message>
    <message>
        <source>Lines before this one were missing when it was written</source>
        <translation>Als diese Zeile geschrieben wurde, fehlten Zeilen davor</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>A try to sign in failed</source>
        <translation>Ein Anmeldeversuch schlug fehl</translation>
    </message>
    <message>
        <source>A sample was removed</source>
        <translation>Eine Probe wurde entfernt</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Einwilligung festgehalten</translation>
    </message>
    <message>
        <source>Name or notes changed</source>
        <translation>Name oder Notizen geändert</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Faceprints computed anew</source>
        <translation>Gesichtsmerkmale neu berechnet</translation>
    </message>
    <message>
        <source>Form of the faceprints changed</source>
        <translation>Form der Gesichtsmerkmale geändert</translation>
    </message>
    <message>
        <source>An operator was added</source>
        <translation>Ein Bediener wurde hinzugefügt</translation>
    </message>
    <message>
        <source>An operator was changed</source>
        <translation>Ein Bediener wurde geändert</translation>
    </message>
    <message>
        <source>The store&apos;s key was changed</source>
        <translation>Der Schlüssel des Bestands wurde geändert</translation>
    </message>
    <message>
        <source>Verifications</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation>Löschungen</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Failed sign-ins</source>
        <translation>Gescheiterte Anmeldungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Refused: no living person was seen</source>
        <translation>Abgelehnt: keine lebende Person gesehen</translation>
    </message>
    <message>
        <source>Verifications: match</source>
        <translation>Prüfungen: Treffer</translation>
    </message>
    <message>
        <source>Verifications: review</source>
        <translation>Prüfungen: Durchsicht</translation>
    </message>
    <message>
        <source>Verifications: no match</source>
        <translation>Prüfungen: kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the log written to a file</source>
        <translation>
            <numerusform>%n Zeile des Protokolls in eine Datei geschrieben</numerusform>
            <numerusform>%n Zeilen des Protokolls in eine Datei geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Report of a verification made</source>
        <translation>Bericht über eine Prüfung erstellt</translation>
    </message>
    <message>
        <source>Verified: %1 (similarity %2, quality %3)</source>
        <translation>Geprüft: %1 (Ähnlichkeit %2, Qualität %3)</translation>
    </message>
    <message>
        <source>The model pack&apos;s calibration is used again</source>
        <translation>Die Kalibrierung des Modellpakets gilt wieder</translation>
    </message>
    <message numerus="yes">
        <source>A calibration measured on %n people is used</source>
        <translation>
            <numerusform>Eine an %n Person gemessene Kalibrierung gilt</numerusform>
            <numerusform>Eine an %n Personen gemessene Kalibrierung gilt</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified: cannot tell. %1</source>
        <translation>Geprüft: keine Aussage. %1</translation>
    </message>
    <message>
        <source>Verified: cannot tell</source>
        <translation>Geprüft: keine Aussage</translation>
    </message>
    <message>
        <source>Verifications: cannot tell</source>
        <translation>Prüfungen: keine Aussage</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Einspielen einer Sicherung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Report of a verification</source>
        <translation>Bericht über eine Prüfung</translation>
    </message>
    <message>
        <source>Export of the log</source>
        <translation>Export des Protokolls</translation>
    </message>
    <message>
        <source>Another calibration</source>
        <translation>Andere Kalibrierung</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>%1: begun</source>
        <translation>%1: begonnen</translation>
    </message>
    <message>
        <source>%1: failed (%2)</source>
        <translation>%1: fehlgeschlagen (%2)</translation>
    </message>
    <message>
        <source>A backup took the store&apos;s place</source>
        <translation>Eine Sicherung wurde eingespielt</translation>
    </message>
</context>
<context>
    <name>LogWriter</name>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>%1 · page %2</source>
        <translation>%1 · Seite %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
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
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
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
        <source>Enrol</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Strg+%1</translation>
    </message>
</context>
<context>
    <name>NewStore</name>
    <message>
        <source>Stores of Likeness</source>
        <translation>Bestände von Likeness</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>The file on this computer</source>
        <translation>Die Datei auf diesem Rechner</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Put it where only the people who work with it can reach it.</source>
        <translation>Legen Sie sie dorthin, wo nur die hinkommen, die damit arbeiten.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation>Bestand anlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a place for the store</source>
        <translation>Ort für den Bestand wählen</translation>
    </message>
</context>
<context>
    <name>NewStoreOperator</name>
    <message>
        <source>Give your name.</source>
        <translation>Geben Sie Ihren Namen an.</translation>
    </message>
    <message>
        <source>Your password needs at least 8 characters.</source>
        <translation>Ihr Kennwort braucht mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>You, its administrator</source>
        <translation>Sie, ihr Verwalter</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your password, at least 8 characters</source>
        <translation>Ihr Kennwort, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Your password once more</source>
        <translation>Ihr Passwort noch einmal</translation>
    </message>
    <message>
        <source>You sign in with it each day, and whatever you do is in the log under your name. You can add other operators later.</source>
        <translation>Damit melden Sie sich jeden Tag an; was Sie tun, steht unter Ihrem Namen im Protokoll. Weitere Bediener können Sie später hinzufügen.</translation>
    </message>
</context>
<context>
    <name>NewStoreProtection</name>
    <message>
        <source>Confirm that the store shall not be encrypted.</source>
        <translation>Bestätigen Sie, dass der Bestand nicht verschlüsselt sein soll.</translation>
    </message>
    <message>
        <source>The passphrase needs at least 8 characters.</source>
        <translation>Die Passphrase braucht mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Who can open the file</source>
        <translation>Wer die Datei öffnen kann</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>Eine Passphrase</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain, and a passphrase to recover</source>
        <translation>Der Schlüsselbund dieses Rechners, und eine Passphrase für den Notfall</translation>
    </message>
    <message>
        <source>Nothing: not encrypted</source>
        <translation>Nichts: nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Passphrase, at least 8 characters; several words are best</source>
        <translation>Passphrase, mindestens 8 Zeichen; am besten mehrere Wörter</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>Die Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the store again, and we cannot either. Keep it in a safe place.</source>
        <translation>Ohne die Passphrase kann niemand den Bestand wieder öffnen, auch wir nicht. Bewahren Sie sie sicher auf.</translation>
    </message>
    <message>
        <source>Anybody who gets the file can read every name and face in it. I want that.</source>
        <translation>Wer die Datei bekommt, kann jeden Namen und jedes Gesicht darin lesen. Das will ich.</translation>
    </message>
</context>
<context>
    <name>OperatorSettings</name>
    <message>
        <source>Operators</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>may not sign in</source>
        <translation>darf sich nicht anmelden</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Let %1 sign in again</source>
        <translation>%1 wieder anmelden lassen</translation>
    </message>
    <message>
        <source>Let %1 sign in no more</source>
        <translation>%1 nicht mehr anmelden lassen</translation>
    </message>
    <message>
        <source>Name of a new operator</source>
        <translation>Name eines neuen Bedieners</translation>
    </message>
    <message>
        <source>A first password, at least 8 characters</source>
        <translation>Ein erstes Kennwort, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Administrator: may erase, export and change settings</source>
        <translation>Verwalter: darf löschen, exportieren und Einstellungen ändern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Make operator</source>
        <translation>Zum Bediener machen</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>Zum Verwalter machen</translation>
    </message>
    <message>
        <source>Make %1 an operator</source>
        <translation>%1 zum Bediener machen</translation>
    </message>
    <message>
        <source>Make %1 an administrator</source>
        <translation>%1 zum Verwalter machen</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Neues Kennwort…</translation>
    </message>
    <message>
        <source>Give %1 a new password</source>
        <translation>%1 ein neues Kennwort geben</translation>
    </message>
    <message>
        <source>A new password for %1, at least 8 characters</source>
        <translation>Ein neues Kennwort für %1, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PackProblemPage</name>
    <message>
        <source>Your own calibrations are sound: it is the model pack&apos;s that is damaged.</source>
        <translation>Die eigenen Kalibrierungen sind in Ordnung: Beschädigt ist die des Modellpakets.</translation>
    </message>
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
    <message>
        <source>Set my calibration aside…</source>
        <translation>Eigene Kalibrierung beiseitelegen…</translation>
    </message>
    <message>
        <source>Let the model pack&apos;s calibration decide, and keep the damaged one aside?</source>
        <translation>Die Kalibrierung des Modellpakets entscheiden lassen und die beschädigte beiseitelegen?</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Beiseitelegen</translation>
    </message>
</context>
<context>
    <name>PackSettings</name>
    <message>
        <source>Model pack</source>
        <translation>Modellpaket</translation>
    </message>
    <message>
        <source>A folder with a model pack</source>
        <translation>Ein Ordner mit einem Modellpaket</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>Erkennungsmodell</translation>
    </message>
    <message>
        <source>Renew them from the kept pictures</source>
        <translation>Aus den aufbewahrten Bildern erneuern</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>Aus einem Ordner importieren…</translation>
    </message>
    <message>
        <source>Hide the nets</source>
        <translation>Netze ausblenden</translation>
    </message>
    <message>
        <source>Nets, digests and licences</source>
        <translation>Netze, Prüfsummen und Lizenzen</translation>
    </message>
    <message>
        <source>%1: %2, licence %3</source>
        <translation>%1: %2, Lizenz %3</translation>
    </message>
</context>
<context>
    <name>PasswordSettings</name>
    <message>
        <source>Passwords</source>
        <translation>Kennwörter</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Mein Kennwort ändern</translation>
    </message>
    <message>
        <source>A new passphrase for the store, at least 8 characters</source>
        <translation>Eine neue Passphrase für den Bestand, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Your present password</source>
        <translation>Ihr bisheriges Passwort</translation>
    </message>
    <message>
        <source>Your new password, at least 8 characters</source>
        <translation>Ihr neues Passwort, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Your new password once more</source>
        <translation>Ihr neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>The store&apos;s present passphrase</source>
        <translation>Die bisherige Passphrase des Bestands</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>Die neue Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Encrypt the store</source>
        <translation>Bestand verschlüsseln</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation>Aufnehmen…</translation>
    </message>
    <message>
        <source>Search by name or ID</source>
        <translation>Nach Name oder Kennung suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Sort by this; once more turns it round</source>
        <translation>Danach sortieren; noch einmal dreht es um</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet.</source>
        <translation>Noch ist niemand aufgenommen.</translation>
    </message>
    <message>
        <source>Nobody is found under these words.</source>
        <translation>Unter diesen Worten wird niemand gefunden.</translation>
    </message>
    <message>
        <source>Choose somebody to see samples, consent and history.</source>
        <translation>Wählen Sie jemanden, um Proben, Einwilligung und Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>Working on the selected people…</source>
        <translation>Die gewählten Personen werden bearbeitet…</translation>
    </message>
</context>
<context>
    <name>PersonActions</name>
    <message>
        <source>Where the faceprints go</source>
        <translation>Wohin die Gesichtsmerkmale sollen</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Add samples…</source>
        <translation>Proben hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>New consent…</source>
        <translation>Neue Einwilligung…</translation>
    </message>
    <message>
        <source>Export faceprints…</source>
        <translation>Gesichtsmerkmale exportieren…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen…</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>%1 · enrolled %2</source>
        <translation>%1 · aufgenommen am %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1, for: %2</source>
        <translation>%1, für: %2</translation>
    </message>
    <message>
        <source>In the log (%1)</source>
        <translation>Im Protokoll (%1)</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Search an enrolled person</source>
        <translation>Aufgenommene Person suchen</translation>
    </message>
    <message>
        <source>Search an enrolled person…</source>
        <translation>Aufgenommene Person suchen…</translation>
    </message>
    <message>
        <source>Verified last</source>
        <translation>Zuletzt geprüft</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
</context>
<context>
    <name>PersonSamples</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Remove the sample of %1 for good?</source>
        <translation>Die Probe vom %1 endgültig entfernen?</translation>
    </message>
    <message>
        <source>Sample %1 of %2</source>
        <translation>Probe %1 von %2</translation>
    </message>
    <message>
        <source>taken %1</source>
        <translation>aufgenommen %1</translation>
    </message>
    <message>
        <source>Remove sample %1 of %2</source>
        <translation>Probe %1 von %2 entfernen</translation>
    </message>
</context>
<context>
    <name>PersonWork</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What the enrolment is for</source>
        <translation>Wofür die Aufnahme ist</translation>
    </message>
    <message>
        <source>Version of the text that the person has read (may stay empty)</source>
        <translation>Fassung des Textes, den die Person gelesen hat (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Valid until (empty: without an end)</source>
        <translation>Gültig bis (leer: ohne Ende)</translation>
    </message>
    <message>
        <source>The small picture of the face may be kept, so that operators can compare by eye</source>
        <translation>Das kleine Bild des Gesichts darf aufbewahrt werden, damit Bediener mit dem Auge vergleichen können</translation>
    </message>
    <message>
        <source>Name, samples and consents go for good, from the file too. The log keeps that somebody was erased, not who.</source>
        <translation>Name, Proben und Einwilligungen verschwinden endgültig, auch aus der Datei. Das Protokoll behält, dass jemand gelöscht wurde, nicht wer.</translation>
    </message>
    <message>
        <source>To erase, type the ID: %1</source>
        <translation>Zum Löschen die Kennung tippen: %1</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Einwilligung festhalten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The last day is over already.</source>
        <translation>Der letzte Tag ist schon vorbei.</translation>
    </message>
</context>
<context>
    <name>PictureQuality</name>
    <message>
        <source>%1 and %2 of 100</source>
        <translation>%1 und %2 von 100</translation>
    </message>
    <message>
        <source>reference %1 of 100</source>
        <translation>Referenz %1 von 100</translation>
    </message>
    <message>
        <source>probe %1 of 100</source>
        <translation>Prüfbild %1 von 100</translation>
    </message>
    <message>
        <source>How the head is turned is uncertain.</source>
        <translation>Wie der Kopf gedreht ist, ist unsicher.</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Referenz: %1</translation>
    </message>
    <message>
        <source>Probe: %1</source>
        <translation>Prüfbild: %1</translation>
    </message>
    <message>
        <source>Several faces are about as large: click the one that is meant.</source>
        <translation>Mehrere Gesichter sind etwa gleich groß: Klicken Sie auf das gemeinte.</translation>
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
    <message>
        <source>A faceprint, without a picture.</source>
        <translation>Gesichtsmerkmale, ohne Bild.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n faces; you chose this one.</source>
        <translation>
            <numerusform>%n Gesicht; Sie haben dieses gewählt.</numerusform>
            <numerusform>%n Gesichter; Sie haben dieses gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture was turned upright.</source>
        <translation>Das Bild wurde aufgerichtet.</translation>
    </message>
    <message>
        <source>Take the next face</source>
        <translation>Das nächste Gesicht nehmen</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>%1, no picture kept</source>
        <translation>%1, kein Bild aufbewahrt</translation>
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
        <source>Too many wrong tries.</source>
        <translation>Zu viele falsche Versuche.</translation>
    </message>
    <message>
        <source>Wait a little, then try again; the details say how long.</source>
        <translation>Warten Sie etwas und versuchen Sie es dann noch einmal; die Einzelheiten sagen, wie lange.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not give the key.</source>
        <translation>Der Schlüsselbund des Systems gibt den Schlüssel nicht her.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or give the store&apos;s passphrase.</source>
        <translation>Entsperren Sie den Schlüsselbund, oder geben Sie die Passphrase des Bestands ein.</translation>
    </message>
    <message>
        <source>Another program is working on this store.</source>
        <translation>Ein anderes Programm arbeitet an diesem Bestand.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This store was made by a newer version of Likeness.</source>
        <translation>Dieser Bestand stammt von einer neueren Version von Likeness.</translation>
    </message>
    <message>
        <source>Install that version. Nothing was changed.</source>
        <translation>Installieren Sie jene Version. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free some space and try again. What was stored is safe.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal. Was gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>This needs somebody else to sign in.</source>
        <translation>Dafür muss sich jemand anderes anmelden.</translation>
    </message>
    <message>
        <source>Ask an administrator, or sign in if nobody is.</source>
        <translation>Fragen Sie einen Verwalter, oder melden Sie sich an.</translation>
    </message>
    <message>
        <source>This name is taken.</source>
        <translation>Dieser Name ist vergeben.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Das ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Somebody may have erased it meanwhile.</source>
        <translation>Vielleicht hat es inzwischen jemand gelöscht.</translation>
    </message>
    <message>
        <source>There is no valid consent.</source>
        <translation>Es gibt keine gültige Einwilligung.</translation>
    </message>
    <message>
        <source>Record a new consent first.</source>
        <translation>Halten Sie zuerst eine neue Einwilligung fest.</translation>
    </message>
    <message>
        <source>Something is missing or too long.</source>
        <translation>Etwas fehlt oder ist zu lang.</translation>
    </message>
    <message>
        <source>The store cannot be opened.</source>
        <translation>Der Bestand kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>Prüfen Sie, ob die Datei da ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the access rights of the file and its folder.</source>
        <translation>Prüfen Sie die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>This file is not a store of Likeness.</source>
        <translation>Diese Datei ist kein Bestand von Likeness.</translation>
    </message>
    <message>
        <source>Choose another file. This one was not changed.</source>
        <translation>Wählen Sie eine andere Datei. Diese wurde nicht verändert.</translation>
    </message>
    <message>
        <source>This store is damaged.</source>
        <translation>Dieser Bestand ist beschädigt.</translation>
    </message>
    <message>
        <source>Restore a backup, or save what can be read with “likeness-cli check --repair”.</source>
        <translation>Spielen Sie eine Sicherung ein, oder retten Sie mit „likeness-cli check --repair“, was lesbar ist.</translation>
    </message>
    <message>
        <source>This person was enrolled with another model.</source>
        <translation>Diese Person wurde mit einem anderen Modell aufgenommen.</translation>
    </message>
    <message>
        <source>Re-encode the store, or enrol the person again.</source>
        <translation>Berechnen Sie den Bestand neu, oder nehmen Sie die Person noch einmal auf.</translation>
    </message>
    <message>
        <source>Something went wrong with the store.</source>
        <translation>Mit dem Bestand ging etwas schief.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>Es wurde nichts verändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The report could not be saved.</source>
        <translation>Der Bericht konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or check its access rights and the space on the disk.</source>
        <translation>Wählen Sie einen anderen Ordner, oder prüfen Sie seine Zugriffsrechte und den Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>There is no complete model pack in this folder.</source>
        <translation>In diesem Ordner ist kein vollständiges Modellpaket.</translation>
    </message>
    <message>
        <source>Choose a folder with a pack.json and all of its nets; the details say which file is wanted.</source>
        <translation>Wählen Sie einen Ordner mit einer pack.json und allen ihren Netzen; die Einzelheiten sagen, welche Datei fehlt.</translation>
    </message>
    <message>
        <source>This model pack was not imported, since it could not be proved.</source>
        <translation>Dieses Modellpaket wurde nicht importiert, denn es bestand die Prüfung nicht.</translation>
    </message>
    <message>
        <source>Get it again from where it came from; the details say what is wrong with it.</source>
        <translation>Holen Sie es noch einmal von dort, woher es kam; die Einzelheiten sagen, was daran falsch ist.</translation>
    </message>
    <message>
        <source>The model pack could not be written.</source>
        <translation>Das Modellpaket konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that there is space, and that you may write into your data folder.</source>
        <translation>Prüfen Sie, ob Platz ist und ob Sie in Ihren Datenordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>This folder cannot be read.</source>
        <translation>Dieser Ordner lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Choose another one; nothing was changed.</source>
        <translation>Wählen Sie einen anderen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>These pictures do not tell enough.</source>
        <translation>Diese Bilder sagen nicht genug.</translation>
    </message>
    <message>
        <source>There must be several people with two pictures or more each; the details say what is missing.</source>
        <translation>Es braucht mehrere Personen mit je zwei oder mehr Bildern; die Einzelheiten sagen, was fehlt.</translation>
    </message>
    <message>
        <source>What was computed could not be kept.</source>
        <translation>Was berechnet wurde, konnte nicht behalten werden.</translation>
    </message>
    <message>
        <source>Check the space on the disk, or evaluate without keeping faceprints.</source>
        <translation>Prüfen Sie den Platz auf dem Datenträger, oder werten Sie aus, ohne Gesichtsmerkmale zu behalten.</translation>
    </message>
    <message>
        <source>The folder or a list cannot be read.</source>
        <translation>Der Ordner oder eine Liste lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The details say which one, and where.</source>
        <translation>Die Einzelheiten sagen, was und wo.</translation>
    </message>
    <message>
        <source>The evaluation did not end.</source>
        <translation>Die Auswertung kam nicht zu Ende.</translation>
    </message>
    <message>
        <source>A calibration is damaged, so nothing is decided.</source>
        <translation>Eine Kalibrierung ist beschädigt, darum wird nichts entschieden.</translation>
    </message>
    <message>
        <source>The details name its file. An administrator who is signed in can set your own aside.</source>
        <translation>Die Einzelheiten nennen ihre Datei. Wer als Verwalter angemeldet ist, kann die eigene beiseitelegen.</translation>
    </message>
    <message>
        <source>The details say what.</source>
        <translation>Die Einzelheiten sagen, was.</translation>
    </message>
    <message>
        <source>This is no faceprint that Likeness can read.</source>
        <translation>Das sind keine Gesichtsmerkmale, die Likeness lesen kann.</translation>
    </message>
    <message>
        <source>Export it again where it came from, or open a picture of the face.</source>
        <translation>Exportieren Sie sie dort, woher sie kommen, noch einmal, oder öffnen Sie ein Bild des Gesichts.</translation>
    </message>
    <message>
        <source>The two faces were described by different models.</source>
        <translation>Die beiden Gesichter wurden von verschiedenen Modellen beschrieben.</translation>
    </message>
    <message>
        <source>Open the picture that the faceprint was made of, or choose the model pack that made it.</source>
        <translation>Öffnen Sie das Bild, aus dem die Gesichtsmerkmale stammen, oder wählen Sie das Modellpaket, das sie berechnet hat.</translation>
    </message>
    <message>
        <source>This picture is older than the claim.</source>
        <translation>Dieses Bild entstand, bevor die Person gewählt wurde.</translation>
    </message>
    <message>
        <source>Take or open another one.</source>
        <translation>Nehmen Sie ein neues auf, oder öffnen Sie ein anderes.</translation>
    </message>
    <message>
        <source>No file was named, so nothing was written.</source>
        <translation>Es wurde keine Datei genannt und nichts geschrieben.</translation>
    </message>
    <message>
        <source>Try again, and give it a name.</source>
        <translation>Versuchen Sie es noch einmal, und geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>Name oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Your present password is wrong.</source>
        <translation>Ihr bisheriges Passwort ist falsch.</translation>
    </message>
    <message>
        <source>This passphrase does not open the export.</source>
        <translation>Diese Passphrase öffnet den Export nicht.</translation>
    </message>
    <message>
        <source>This passphrase does not open the store.</source>
        <translation>Diese Passphrase öffnet den Bestand nicht.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard&apos;s layout, and try again.</source>
        <translation>Prüfen Sie Feststelltaste und Tastaturbelegung, und versuchen Sie es noch einmal.</translation>
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
    <name>QualityGate</name>
    <message>
        <source>Several faces: only one person may be in the picture.</source>
        <translation>Mehrere Gesichter: Nur eine Person darf im Bild sein.</translation>
    </message>
    <message>
        <source>Too small: come closer to the camera.</source>
        <translation>Zu klein: Kommen Sie näher an die Kamera.</translation>
    </message>
    <message>
        <source>Cut off: move to the middle of the picture.</source>
        <translation>Angeschnitten: Rücken Sie in die Bildmitte.</translation>
    </message>
    <message>
        <source>Too dark: turn to the light.</source>
        <translation>Zu dunkel: Wenden Sie sich zum Licht.</translation>
    </message>
    <message>
        <source>Too bright: turn away from the light.</source>
        <translation>Zu hell: Wenden Sie sich vom Licht ab.</translation>
    </message>
    <message>
        <source>Turned away: look straight at the camera.</source>
        <translation>Abgewandt: Schauen Sie gerade in die Kamera.</translation>
    </message>
    <message>
        <source>Looking up: lower the chin a little.</source>
        <translation>Blick nach oben: Senken Sie das Kinn etwas.</translation>
    </message>
    <message>
        <source>Looking down: raise the chin a little.</source>
        <translation>Blick nach unten: Heben Sie das Kinn etwas.</translation>
    </message>
    <message>
        <source>Tilted: hold the head upright.</source>
        <translation>Geneigt: Halten Sie den Kopf gerade.</translation>
    </message>
    <message>
        <source>Blurred: hold still, and see that the lens is clean.</source>
        <translation>Unscharf: Halten Sie still, und sehen Sie nach, ob die Linse sauber ist.</translation>
    </message>
    <message>
        <source>Eyes closed: open them and look at the camera.</source>
        <translation>Augen geschlossen: Öffnen Sie sie und schauen Sie in die Kamera.</translation>
    </message>
    <message>
        <source>Eyes hard to see: take off dark glasses and brush hair aside.</source>
        <translation>Augen schlecht zu sehen: Nehmen Sie dunkle Brillen ab und streichen Sie Haare beiseite.</translation>
    </message>
    <message>
        <source>Mouth hard to see: take off a mask or scarf.</source>
        <translation>Mund schlecht zu sehen: Nehmen Sie Maske oder Schal ab.</translation>
    </message>
    <message>
        <source>Mouth open: close it and relax.</source>
        <translation>Mund offen: Schließen Sie ihn und entspannen Sie sich.</translation>
    </message>
    <message>
        <source>Lit from one side: turn to the light.</source>
        <translation>Licht von der Seite: Wenden Sie sich zum Licht.</translation>
    </message>
    <message>
        <source>Flat light: use a clearer light.</source>
        <translation>Flaues Licht: Sorgen Sie für klareres Licht.</translation>
    </message>
    <message>
        <source>Compressed too much: use the original picture.</source>
        <translation>Zu stark komprimiert: Nehmen Sie das Originalbild.</translation>
    </message>
    <message>
        <source>Coloured light: use white light.</source>
        <translation>Farbiges Licht: Sorgen Sie für weißes Licht.</translation>
    </message>
    <message>
        <source>Busy background: use a plain wall.</source>
        <translation>Unruhiger Hintergrund: Nehmen Sie eine schlichte Wand.</translation>
    </message>
    <message>
        <source>Not good enough: take another picture.</source>
        <translation>Nicht gut genug: Machen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Quality not known: take another picture; if that does not help, install the model pack again.</source>
        <translation>Qualität unbekannt: Machen Sie ein anderes Bild; wenn das nicht hilft, installieren Sie das Modellpaket neu.</translation>
    </message>
</context>
<context>
    <name>ReportAssembly</name>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfbild</translation>
    </message>
    <message>
        <source>the enrolled sample that is most similar</source>
        <translation>die ähnlichste aufgenommene Probe</translation>
    </message>
    <message>
        <source>Claims to be</source>
        <translation>Gibt sich aus als</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Estimated, beyond the measured range.</source>
        <translation>Geschätzt, jenseits des gemessenen Bereichs.</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Match probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Was das heißt</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model pack</source>
        <translation>Modellpaket</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>No decision: a picture cannot be compared.</source>
        <translation>Keine Entscheidung: Ein Bild lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>RetentionSettings</name>
    <message>
        <source>Expired consents</source>
        <translation>Abgelaufene Einwilligungen</translation>
    </message>
    <message>
        <source>People are erased by themselves</source>
        <translation>Personen werden von selbst gelöscht</translation>
    </message>
    <message>
        <source>Nobody is compared with people without a valid consent. Erasing cannot be undone; copies and exports made before still hold them.</source>
        <translation>Mit Personen ohne gültige Einwilligung wird niemand verglichen. Löschen lässt sich nicht rückgängig machen; Sicherungen und Exporte von früher enthalten sie noch.</translation>
    </message>
</context>
<context>
    <name>SampleTile</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Keep anyway</source>
        <translation>Trotzdem behalten</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>Remove picture %1 of %2</source>
        <translation>Bild %1 von %2 entfernen</translation>
    </message>
    <message>
        <source>Keep picture %1 of %2 anyway</source>
        <translation>Bild %1 von %2 trotzdem behalten</translation>
    </message>
</context>
<context>
    <name>SampleWording</name>
    <message>
        <source>Liveness not checked</source>
        <translation>Lebendigkeit nicht geprüft</translation>
    </message>
    <message>
        <source>Liveness checked: looks living</source>
        <translation>Lebendigkeit geprüft: sieht lebendig aus</translation>
    </message>
    <message>
        <source>Liveness checked: did what was asked</source>
        <translation>Lebendigkeit geprüft: tat, was verlangt war</translation>
    </message>
    <message>
        <source>Liveness checked: looks living, did what was asked</source>
        <translation>Lebendigkeit geprüft: sieht lebendig aus, tat, was verlangt war</translation>
    </message>
    <message>
        <source>face %1 % sure</source>
        <translation>Gesicht zu %1 % sicher</translation>
    </message>
    <message>
        <source>Quality %1 of 100</source>
        <translation>Qualität %1 von 100</translation>
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
    <name>ScrollEdge</name>
    <message>
        <source>Scroll</source>
        <translation>Bildlauf</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Exports of Likeness</source>
        <translation>Exporte von Likeness</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>An administrator can export or erase them.</source>
        <translation>Ein Verwalter kann sie exportieren oder löschen.</translation>
    </message>
    <message>
        <source>To erase them for good, type how many they are (%1)</source>
        <translation>Um sie endgültig zu löschen, tippen Sie, wie viele es sind (%1)</translation>
    </message>
    <message>
        <source>A passphrase for the export, at least 8 characters</source>
        <translation>Eine Passphrase für den Export, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export the selected people</source>
        <translation>Ausgewählte Personen exportieren</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Strg+R</translation>
    </message>
    <message>
        <source>Open the reference</source>
        <translation>Referenz öffnen</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Open the probe, or pictures to enrol</source>
        <translation>Vergleichsbild oder Bilder zur Aufnahme öffnen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Strg+T</translation>
    </message>
    <message>
        <source>Swap reference and probe</source>
        <translation>Referenz und Vergleichsbild tauschen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Strg+/</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Start the camera, or take another picture</source>
        <translation>Kamera einschalten oder noch ein Bild aufnehmen</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Close the camera, clear the pictures; a claimed person stays</source>
        <translation>Kamera schließen, Bilder entfernen; die gewählte Person bleibt</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+6</source>
        <translation>Strg+1 … Strg+6</translation>
    </message>
    <message>
        <source>Save the verification, or the evaluation, as a report</source>
        <translation>Verifikation oder Auswertung als Bericht speichern</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ihr Kennwort</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>Anderer Bestand</translation>
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
    <message>
        <source>strangers</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>dieselbe Person</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No store: nothing is kept</source>
        <translation>Kein Bestand: nichts wird aufbewahrt</translation>
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
        <translation>%1: gesperrt</translation>
    </message>
    <message>
        <source>%1: NOT ENCRYPTED</source>
        <translation>%1: NICHT VERSCHLÜSSELT</translation>
    </message>
    <message>
        <source>%1: encrypted</source>
        <translation>%1: verschlüsselt</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
</context>
<context>
    <name>StepMarks</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>StoreGate</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Unlock the store</source>
        <translation>Bestand entsperren</translation>
    </message>
    <message>
        <source>A new store</source>
        <translation>Ein neuer Bestand</translation>
    </message>
    <message>
        <source>%1 is open. Say who you are.</source>
        <translation>%1 ist offen. Sagen Sie, wer Sie sind.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>One file on this computer. Names and faces in it are encrypted; nobody reads them without the passphrase.</source>
        <translation>Eine Datei auf diesem Rechner. Namen und Gesichter darin sind verschlüsselt; ohne die Passphrase liest sie niemand.</translation>
    </message>
    <message>
        <source>Who is enrolled is kept in one encrypted file on this computer. Make a new one, or open one that you have. Comparing two pictures needs none.</source>
        <translation>Wer aufgenommen ist, steht in einer verschlüsselten Datei auf diesem Rechner. Legen Sie eine neue an, oder öffnen Sie eine vorhandene. Für den Vergleich zweier Bilder braucht es keine.</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Bestand öffnen</translation>
    </message>
    <message>
        <source>Stores of Likeness</source>
        <translation>Bestände von Likeness</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>New store…</source>
        <translation>Neuer Bestand…</translation>
    </message>
    <message>
        <source>Open a store…</source>
        <translation>Bestand öffnen…</translation>
    </message>
    <message>
        <source>%1 can be imported when an administrator has signed in.</source>
        <translation>%1 lässt sich importieren, wenn sich ein Verwalter angemeldet hat.</translation>
    </message>
    <message>
        <source>The log is kept in a store</source>
        <translation>Das Protokoll steht in einem Bestand</translation>
    </message>
    <message>
        <source>Enrolling needs a store</source>
        <translation>Zum Aufnehmen braucht es einen Bestand</translation>
    </message>
    <message>
        <source>People are kept in a store</source>
        <translation>Personen stehen in einem Bestand</translation>
    </message>
</context>
<context>
    <name>StoreJobLine</name>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
</context>
<context>
    <name>StoreSettings</name>
    <message>
        <source>Store</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Stores of Likeness</source>
        <translation>Bestände von Likeness</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>Close the store</source>
        <translation>Bestand schließen</translation>
    </message>
    <message numerus="yes">
        <source>The consent of %n people has expired.</source>
        <translation>
            <numerusform>Die Einwilligung von %n Person ist abgelaufen.</numerusform>
            <numerusform>Die Einwilligung von %n Personen ist abgelaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase them…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Faceprints are kept</source>
        <translation>Gesichtsmerkmale werden abgelegt</translation>
    </message>
    <message>
        <source>Take the key out of the keychain</source>
        <translation>Schlüssel aus dem Schlüsselbund nehmen</translation>
    </message>
    <message>
        <source>Open with this computer&apos;s keychain</source>
        <translation>Mit dem Schlüsselbund dieses Rechners öffnen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung einspielen…</translation>
    </message>
    <message>
        <source>Back up the store</source>
        <translation>Bestand sichern</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung einspielen</translation>
    </message>
    <message>
        <source>Replace the store</source>
        <translation>Bestand ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n people for good, with their samples?</source>
        <translation>
            <numerusform>%n Person mit ihren Proben endgültig löschen?</numerusform>
            <numerusform>%n Personen mit ihren Proben endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
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
    <name>TransferSettings</name>
    <message>
        <source>Export and import</source>
        <translation>Export und Import</translation>
    </message>
    <message>
        <source>Exports of Likeness</source>
        <translation>Exporte von Likeness</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>Export einlesen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Passphrase of the export, at least 8 characters</source>
        <translation>Passphrase des Exports, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Export everybody…</source>
        <translation>Alle exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export everybody</source>
        <translation>Alle exportieren</translation>
    </message>
</context>
<context>
    <name>UnlockStore</name>
    <message>
        <source>Passphrase of the store</source>
        <translation>Passphrase des Bestands</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>Anderer Bestand</translation>
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
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
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
    <message>
        <source>Cannot tell</source>
        <translation>Keine Aussage</translation>
    </message>
    <message>
        <source>A picture is not good enough, or shows several people.</source>
        <translation>Ein Bild ist nicht gut genug oder zeigt mehrere Personen.</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Another probe for the same reference</source>
        <translation>Ein anderes Prüfbild zur selben Referenz</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Save this verification as a page of PDF</source>
        <translation>Diese Prüfung als PDF-Seite speichern</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
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
        <source>Fewer than %1 strangers would reach this score, the rarest that the calibration can tell.</source>
        <translation>Weniger als %1 Fremden käme auf diesen Wert; noch Selteneres kann die Kalibrierung nicht belegen.</translation>
    </message>
    <message>
        <source>About %1 strangers would reach this score.</source>
        <translation>Etwa %1 Fremden käme auf diesen Wert.</translation>
    </message>
    <message>
        <source>Assuming %1 of comparisons are of one person.</source>
        <translation>Falls %1 der Vergleiche dieselbe Person zeigen.</translation>
    </message>
</context>
<context>
    <name>VerificationReport</name>
    <message>
        <source>Report of a verification</source>
        <translation>Bericht über eine Prüfung</translation>
    </message>
    <message>
        <source>A match is a statistical statement about two pictures, not proof of identity: twins, relatives and good disguises exist, and error rates differ between groups of people. It must not decide alone about anybody’s rights.</source>
        <translation>Ein Treffer ist eine statistische Aussage über zwei Bilder, kein Beweis der Identität: Es gibt Zwillinge, Verwandte und gute Verkleidungen, und die Fehlerraten unterscheiden sich zwischen Gruppen von Menschen. Er darf nicht allein über jemandes Rechte entscheiden.</translation>
    </message>
    <message>
        <source>Written by Likeness %1 on this computer; nothing of it was sent anywhere. This page is neither signed nor protected from being changed.</source>
        <translation>Geschrieben von Likeness %1 auf diesem Computer; nichts davon wurde irgendwohin gesendet. Diese Seite ist weder unterschrieben noch vor Änderungen geschützt.</translation>
    </message>
    <message>
        <source>strangers</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>dieselbe Person</translation>
    </message>
    <message>
        <source>review from %1</source>
        <translation>Durchsicht ab %1</translation>
    </message>
    <message>
        <source>match from %1</source>
        <translation>Treffer ab %1</translation>
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
        <translation>Strg+R</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Faceprints</source>
        <translation>Gesichtsmerkmale</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
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
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>A faceprint: what a face was described by, without the picture. It can be compared, not looked at.</source>
        <translation>Gesichtsmerkmale: das, womit ein Gesicht beschrieben wurde, ohne das Bild. Sie lassen sich vergleichen, nicht ansehen.</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>WindowSettings</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Wie im System</translation>
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
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
</context>
<context>
    <name>WorkingLine</name>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Working, %1 % done</source>
        <translation>Arbeitet, %1 % fertig</translation>
    </message>
</context>
<context>
    <name>WorstPairs</name>
    <message>
        <source>%1, similarity %2</source>
        <translation>%1, Ähnlichkeit %2</translation>
    </message>
    <message>
        <source>First picture of %1</source>
        <translation>Erstes Bild von %1</translation>
    </message>
    <message>
        <source>Second picture of %1</source>
        <translation>Zweites Bild von %1</translation>
    </message>
</context>
<context>
    <name>likeness::EngineHost</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>likeness::EngineSettingsModel</name>
    <message>
        <source>Finds faces</source>
        <translation>Findet Gesichter</translation>
    </message>
    <message>
        <source>Finds points of a face</source>
        <translation>Findet Punkte im Gesicht</translation>
    </message>
    <message>
        <source>Recognizes</source>
        <translation>Erkennt wieder</translation>
    </message>
    <message>
        <source>This pack has no calibration: it can say how alike two faces are, and cannot decide.</source>
        <translation>Dieses Paket hat keine Kalibrierung: Es kann sagen, wie ähnlich zwei Gesichter sind, und nicht entscheiden.</translation>
    </message>
    <message>
        <source>Measured on “%1”, %2: %3 people, %4 pictures, %5 pairs of strangers.</source>
        <translation>Gemessen an „%1“, %2: %3 Personen, %4 Bilder, %5 Paare von Fremden.</translation>
    </message>
    <message>
        <source>Copying and proving the pack…</source>
        <translation>Paket wird kopiert und geprüft …</translation>
    </message>
    <message>
        <source>Trying every device…</source>
        <translation>Jedes Gerät wird ausprobiert …</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>Imported: %1. Choose it above to use it.</source>
        <translation>Importiert: %1. Wählen Sie es oben, um es zu benutzen.</translation>
    </message>
    <message>
        <source>Tells where a head looks</source>
        <translation>Sagt, wohin ein Kopf schaut</translation>
    </message>
    <message>
        <source>Tells living faces from pictures of faces</source>
        <translation>Unterscheidet lebende Gesichter von Bildern</translation>
    </message>
    <message>
        <source>Tells shut eyes from open ones</source>
        <translation>Unterscheidet geschlossene von offenen Augen</translation>
    </message>
    <message>
        <source>Your own, measured on “%1”, %2: %3 people, %4 pictures, %5 pairs of strangers.</source>
        <translation>Ihre eigene, gemessen an „%1“, %2: %3 Personen, %4 Bilder, %5 Paare von Fremden.</translation>
    </message>
</context>
<context>
    <name>likeness::EnrolmentModel</name>
    <message>
        <source>Give the person an ID, such as a staff number.</source>
        <translation>Geben Sie der Person eine Kennung, etwa die Personalnummer.</translation>
    </message>
    <message>
        <source>Say what the enrolment is for.</source>
        <translation>Sagen Sie, wofür die Aufnahme ist.</translation>
    </message>
    <message>
        <source>The last day is over already.</source>
        <translation>Der letzte Tag ist schon vorbei.</translation>
    </message>
    <message>
        <source>Without the person&apos;s consent nothing is stored.</source>
        <translation>Ohne die Einwilligung der Person wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Add at least one picture with exactly one face.</source>
        <translation>Fügen Sie mindestens ein Bild mit genau einem Gesicht hinzu.</translation>
    </message>
    <message>
        <source>Look at both faces, and say that they are two people.</source>
        <translation>Sehen Sie beide Gesichter an und bestätigen Sie, dass es zwei Personen sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n faces: use a picture of this person alone.</source>
        <translation>
            <numerusform>%n Gesicht: Nehmen Sie ein Bild dieser Person allein.</numerusform>
            <numerusform>%n Gesichter: Nehmen Sie ein Bild dieser Person allein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody with this ID is enrolled already.</source>
        <translation>Unter dieser Kennung ist schon jemand aufgenommen.</translation>
    </message>
    <message>
        <source>Choose another ID, or add samples to that person on the People page.</source>
        <translation>Wählen Sie eine andere Kennung, oder fügen Sie der Person auf der Seite „Personen“ Proben hinzu.</translation>
    </message>
    <message>
        <source>These are enough pictures.</source>
        <translation>Das sind genug Bilder.</translation>
    </message>
    <message>
        <source>Remove one before adding another.</source>
        <translation>Entfernen Sie eines, bevor Sie ein weiteres hinzufügen.</translation>
    </message>
    <message>
        <source>This model pack cannot decide.</source>
        <translation>Dieses Modellpaket kann nicht entscheiden.</translation>
    </message>
    <message>
        <source>Use a model pack with a calibration to enrol.</source>
        <translation>Nehmen Sie zum Aufnehmen ein Modellpaket mit Kalibrierung.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n sample(s) that are wanted</source>
        <translation>
            <numerusform>%1 von %n gewünschten Probe</numerusform>
            <numerusform>%1 von %n gewünschten Proben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s): as many as are wanted</source>
        <translation>
            <numerusform>%n Probe: so viele wie gewünscht</numerusform>
            <numerusform>%n Proben: so viele wie gewünscht</numerusform>
        </translation>
    </message>
    <message>
        <source>The quality cannot be assessed: the model pack may be damaged.</source>
        <translation>Die Qualität lässt sich nicht feststellen: Das Modellpaket ist vielleicht beschädigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) to add</source>
        <translation>
            <numerusform>%n Probe wird hinzugefügt</numerusform>
            <numerusform>%n Proben werden hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a day. Write it like %2.</source>
        <translation>„%1“ ist kein Tag. Schreiben Sie ihn wie %2.</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
</context>
<context>
    <name>likeness::EvaluationModel</name>
    <message>
        <source>Stopped. What was done is kept, and the next run goes on from there.</source>
        <translation>Abgebrochen. Was getan war, ist behalten, und die nächste Auswertung geht von dort weiter.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>Bilder werden gesucht …</translation>
    </message>
    <message>
        <source>Reading picture %1 of %2…</source>
        <translation>Bild %1 von %2 wird gelesen …</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Es wird verglichen …</translation>
    </message>
    <message>
        <source>Finding out how far chance goes…</source>
        <translation>Wie weit der Zufall reicht, wird ermittelt …</translation>
    </message>
    <message>
        <source>Cutting out the worst pairs…</source>
        <translation>Die schlechtesten Paare werden ausgeschnitten …</translation>
    </message>
    <message>
        <source>Every pair of pictures counts the same</source>
        <translation>Jedes Bildpaar zählt gleich viel</translation>
    </message>
    <message>
        <source>Every person counts the same</source>
        <translation>Jede Person zählt gleich viel</translation>
    </message>
    <message>
        <source>none of these pairs</source>
        <translation>keines dieser Paare</translation>
    </message>
    <message>
        <source>From a similarity of %1 on, %2 of strangers match, and %3 of the right people are missed.</source>
        <translation>Ab einer Ähnlichkeit von %1 stimmen %2 der Fremden überein, und %3 der Richtigen werden verfehlt.</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>auswertung</translation>
    </message>
    <message>
        <source>Saved as “%1”. It shows faces and names: keep it as safe as the pictures.</source>
        <translation>Gespeichert als „%1“. Der Bericht zeigt Gesichter und Namen: Verwahren Sie ihn so sicher wie die Bilder.</translation>
    </message>
    <message numerus="yes">
        <source>%n faceprint(s) deleted.</source>
        <translation>
            <numerusform>%n Gesichtsabdruck gelöscht.</numerusform>
            <numerusform>%n Gesichtsabdrücke gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::EvaluationPlotItem</name>
    <message>
        <source>1 in %1</source>
        <translation>1 von %1</translation>
    </message>
</context>
<context>
    <name>likeness::HelpModel</name>
    <message>
        <source>en</source>
        <comment>language of the user guide</comment>
        <extracomment>The language of the user guide: the name of its folder below docs/, or en.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>likeness::LivenessRun</name>
    <message>
        <source>Look at the camera and hold still.</source>
        <translation>Schauen Sie in die Kamera und halten Sie still.</translation>
    </message>
    <message>
        <source>Close your eyes for a moment.</source>
        <translation>Schließen Sie kurz die Augen.</translation>
    </message>
    <message>
        <source>Turn your head to the left, and back.</source>
        <translation>Drehen Sie den Kopf nach links und zurück.</translation>
    </message>
    <message>
        <source>Turn your head to the right, and back.</source>
        <translation>Drehen Sie den Kopf nach rechts und zurück.</translation>
    </message>
    <message>
        <source>Nod once, slowly.</source>
        <translation>Nicken Sie einmal, langsam.</translation>
    </message>
    <message>
        <source>Smile.</source>
        <translation>Lächeln Sie.</translation>
    </message>
    <message>
        <source>This may be a picture of a face. Try again.</source>
        <translation>Das könnte ein Bild eines Gesichts sein. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This may be a recording. Try again.</source>
        <translation>Das könnte eine Aufnahme sein. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>That was another movement than was asked for. Try again.</source>
        <translation>Das war eine andere Bewegung als die verlangte. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The face was not in the picture all the time. Try again.</source>
        <translation>Das Gesicht war nicht die ganze Zeit im Bild. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This was not one person all the time. Try again.</source>
        <translation>Das war nicht die ganze Zeit dieselbe Person. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The time is up. Try again.</source>
        <translation>Die Zeit ist um. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The liveness check cannot run with this model pack.</source>
        <translation>Mit diesem Modellpaket ist die Lebendprüfung nicht möglich.</translation>
    </message>
</context>
<context>
    <name>likeness::LogExport</name>
    <message numerus="yes">
        <source>%n line(s) written to “%1”.</source>
        <translation>
            <numerusform>%n Zeile nach „%1“ geschrieben.</numerusform>
            <numerusform>%n Zeilen nach „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>log</source>
        <translation>protokoll</translation>
    </message>
</context>
<context>
    <name>likeness::LogModel</name>
    <message>
        <source>Checking the log…</source>
        <translation>Protokoll wird geprüft…</translation>
    </message>
    <message>
        <source>Unbroken, %1 entries</source>
        <translation>Ungebrochen, %1 Einträge</translation>
    </message>
    <message>
        <source>Broken at line %1</source>
        <translation>Gebrochen in Zeile %1</translation>
    </message>
    <message>
        <source>The log is not as it was written.</source>
        <translation>Das Protokoll ist nicht, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>Keep this file and its backups as they are, and tell who is responsible.</source>
        <translation>Lassen Sie diese Datei und ihre Sicherungen, wie sie sind, und melden Sie es den Verantwortlichen.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
</context>
<context>
    <name>likeness::OwnCalibrationModel</name>
    <message>
        <source>Nothing is decided yet: this model pack has no calibration.</source>
        <translation>Noch wird nichts entschieden: Dieses Modellpaket hat keine Kalibrierung.</translation>
    </message>
    <message>
        <source>Your own calibration decides, measured on “%1”: %2 people.</source>
        <translation>Ihre eigene Kalibrierung entscheidet, gemessen an „%1“: %2 Personen.</translation>
    </message>
    <message>
        <source>The model pack&apos;s calibration decides, measured on “%1”: %2 people.</source>
        <translation>Die Kalibrierung des Modellpakets entscheidet, gemessen an „%1“: %2 Personen.</translation>
    </message>
    <message>
        <source>Evaluate a folder first.</source>
        <translation>Werten Sie zuerst einen Ordner aus.</translation>
    </message>
    <message>
        <source>A calibration is made of all pairs of a folder: evaluate it without a list of pairs.</source>
        <translation>Eine Kalibrierung entsteht aus allen Paaren eines Ordners: Werten Sie ihn ohne Liste von Paaren aus.</translation>
    </message>
    <message>
        <source>An administrator who is signed in can use these pictures as the calibration.</source>
        <translation>Ein angemeldeter Verwalter kann diese Bilder als Kalibrierung verwenden.</translation>
    </message>
    <message>
        <source>There is no place for a calibration here.</source>
        <translation>Hier ist kein Platz für eine Kalibrierung.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>These pictures decide from now on.</source>
        <translation>Von jetzt an entscheiden diese Bilder.</translation>
    </message>
    <message>
        <source>The model pack&apos;s calibration decides again.</source>
        <translation>Die Kalibrierung des Modellpakets entscheidet wieder.</translation>
    </message>
    <message>
        <source>The damaged calibration was set aside, and the model pack&apos;s decides.</source>
        <translation>Die beschädigte Kalibrierung wurde beiseitegelegt, und die des Modellpakets entscheidet.</translation>
    </message>
</context>
<context>
    <name>likeness::PersonModel</name>
    <message>
        <source>The consent has expired</source>
        <translation>Die Einwilligung ist abgelaufen</translation>
    </message>
    <message>
        <source>Consent until %1</source>
        <translation>Einwilligung bis %1</translation>
    </message>
    <message>
        <source>Consent without an end</source>
        <translation>Einwilligung ohne Ende</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The sample was removed.</source>
        <translation>Die Probe wurde entfernt.</translation>
    </message>
    <message>
        <source>The consent was recorded.</source>
        <translation>Die Einwilligung wurde festgehalten.</translation>
    </message>
    <message>
        <source>That is not the ID of this person.</source>
        <translation>Das ist nicht die Kennung dieser Person.</translation>
    </message>
    <message>
        <source>Type it exactly as it is shown.</source>
        <translation>Tippen Sie sie genau so, wie sie dasteht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was erased with %n sample(s); line %2 of the log says so.</source>
        <translation>
            <numerusform>%1 wurde mit %n Probe gelöscht; Zeile %2 des Protokolls hält es fest.</numerusform>
            <numerusform>%1 wurde mit %n Proben gelöscht; Zeile %2 des Protokolls hält es fest.</numerusform>
        </translation>
    </message>
    <message>
        <source>The faceprints were written into %1. They are not encrypted there.</source>
        <translation>Die Gesichtsmerkmale wurden nach %1 geschrieben. Dort sind sie nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>“%1” is not a day, so no consent was recorded.</source>
        <translation>„%1“ ist kein Tag; es wurde keine Einwilligung eingetragen.</translation>
    </message>
    <message>
        <source>Write it like %1.</source>
        <translation>Schreiben Sie ihn wie %1.</translation>
    </message>
</context>
<context>
    <name>likeness::RateMeaning</name>
    <message>
        <source>less than %1 %</source>
        <translation>weniger als %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>With this model pack no score is so rare among strangers: choose a higher rate.</source>
        <translation>Mit diesem Modellpaket ist kein Wert unter Fremden so selten: Wählen Sie eine höhere Rate.</translation>
    </message>
    <message>
        <source>So rare a rate was not measured; it is continued from those that were, and may really be from %1 to %2.</source>
        <translation>Eine so seltene Rate wurde nicht gemessen; sie ist aus den gemessenen fortgesetzt und liegt womöglich zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>So rare a rate was not measured; it is continued from those that were.</source>
        <translation>Eine so seltene Rate wurde nicht gemessen; sie ist aus den gemessenen fortgesetzt.</translation>
    </message>
    <message>
        <source>Of strangers who claim to be somebody else, about %1 is taken for that person.</source>
        <translation>Von Fremden, die sich für jemanden ausgeben, wird etwa %1 für diese Person gehalten.</translation>
    </message>
    <message>
        <source>Of the right people, about %1 do not reach it at a try, and are reviewed or refused.</source>
        <translation>Von den richtigen Personen erreichen etwa %1 das bei einem Versuch nicht; sie kommen zur Durchsicht oder werden abgewiesen.</translation>
    </message>
    <message>
        <source>Of strangers, about %1 gets as far as a review.</source>
        <translation>Von Fremden kommt etwa %1 bis zur Durchsicht.</translation>
    </message>
    <message>
        <source>Of the right people, about %1 do not even reach it at a try, and are refused.</source>
        <translation>Von den richtigen Personen erreichen etwa %1 nicht einmal das bei einem Versuch; sie werden abgewiesen.</translation>
    </message>
</context>
<context>
    <name>likeness::ReportModel</name>
    <message>
        <source>verification</source>
        <translation>Pruefung</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Gespeichert als „%1“.</translation>
    </message>
</context>
<context>
    <name>likeness::Retention</name>
    <message>
        <source>Only when an administrator says so</source>
        <translation>Nur auf Anweisung eines Administrators</translation>
    </message>
    <message>
        <source>As soon as it has expired</source>
        <translation>Sobald sie abgelaufen ist</translation>
    </message>
    <message numerus="yes">
        <source>%n days after it expired</source>
        <translation>
            <numerusform>%n Tag nach dem Ablauf</numerusform>
            <numerusform>%n Tage nach dem Ablauf</numerusform>
        </translation>
    </message>
    <message>
        <source>People whose consent has expired could not be erased: %1</source>
        <translation>Personen mit abgelaufener Einwilligung ließen sich nicht löschen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people whose consent has expired were kept, because the clock has moved far since the store was last used. If it is right, erase them in the settings.</source>
        <translation>
            <numerusform>%n Person mit abgelaufener Einwilligung wurde behalten, weil die Uhr seit der letzten Benutzung weit gesprungen ist. Geht sie richtig, löschen Sie die Person in den Einstellungen.</numerusform>
            <numerusform>%n Personen mit abgelaufener Einwilligung wurden behalten, weil die Uhr seit der letzten Benutzung weit gesprungen ist. Geht sie richtig, löschen Sie sie in den Einstellungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people whose consent had expired were erased.</source>
        <translation>
            <numerusform>%n Person mit abgelaufener Einwilligung wurde gelöscht.</numerusform>
            <numerusform>%n Personen mit abgelaufener Einwilligung wurden gelöscht.</numerusform>
        </translation>
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
    <name>likeness::StoreCareModel</name>
    <message>
        <source>As 16-bit numbers: a ninth of the size, scores differ by less than 0.0001</source>
        <translation>Als 16-Bit-Zahlen: ein Neuntel der Größe, Werte weichen um weniger als 0,0001 ab</translation>
    </message>
    <message>
        <source>As JSON, bit for bit, for other programs</source>
        <translation>Als JSON, auf das Bit genau, für andere Programme</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) are of another model than the one that runs and cannot be compared with it. Choose the model pack that they were made with, or renew them from the pictures that were kept; without a kept picture the person must come again.</source>
        <translation>
            <numerusform>%n Probe ist von einem anderen Modell als dem, das läuft, und lässt sich damit nicht vergleichen. Wählen Sie das Modellpaket, mit dem sie entstand, oder erneuern Sie sie aus dem aufbewahrten Bild; ohne aufbewahrtes Bild muss die Person noch einmal kommen.</numerusform>
            <numerusform>%n Proben sind von einem anderen Modell als dem, das läuft, und lassen sich damit nicht vergleichen. Wählen Sie das Modellpaket, mit dem sie entstanden, oder erneuern Sie sie aus den aufbewahrten Bildern; ohne aufbewahrtes Bild muss die Person noch einmal kommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Nach %n Minute</numerusform>
            <numerusform>Nach %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>Every faceprint was converted.</source>
        <translation>Alle Gesichtsmerkmale wurden umgewandelt.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain opens the store now; so does its passphrase, as before.</source>
        <translation>Der Schlüsselbund dieses Rechners öffnet den Bestand jetzt; seine Passphrase weiterhin auch.</translation>
    </message>
    <message>
        <source>The keychain does not open the store any more; its passphrase does.</source>
        <translation>Der Schlüsselbund öffnet den Bestand nicht mehr; seine Passphrase schon.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) were renewed.</source>
        <translation>
            <numerusform>%n Probe wurde erneuert.</numerusform>
            <numerusform>%n Proben wurden erneuert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must come again, since no picture was kept.</source>
        <translation>
            <numerusform>%n Person muss noch einmal kommen, denn es wurde kein Bild aufbewahrt.</numerusform>
            <numerusform>%n Personen müssen noch einmal kommen, denn es wurde kein Bild aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>likeness::StoreHost</name>
    <message>
        <source>Encrypted with a passphrase</source>
        <translation>Mit einer Passphrase verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted; the key is in the system&apos;s keychain</source>
        <translation>Verschlüsselt; der Schlüssel liegt im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>The backup is in place. What was there before is kept beside it as “%1”.</source>
        <translation>Die Sicherung ist eingespielt. Was vorher da war, liegt daneben als „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>The store %1 has %2 and was used last on %3. The backup %4 has %5 and was used last on %6. What is in the store now will not be in it any more; its file is kept beside it under another name.</source>
        <translation>Der Bestand %1 hat %2 und wurde zuletzt am %3 benutzt. Die Sicherung %4 hat %5 und wurde zuletzt am %6 benutzt. Was jetzt im Bestand ist, ist danach nicht mehr darin; seine Datei bleibt unter anderem Namen daneben liegen.</translation>
    </message>
</context>
<context>
    <name>likeness::StoreJobs</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>likeness::StoreSettingsModel</name>
    <message numerus="yes">
        <source>%n people enrolled</source>
        <translation>
            <numerusform>%n Person aufgenommen</numerusform>
            <numerusform>%n Personen aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Review cannot be stricter than match.</source>
        <translation>Durchsicht kann nicht strenger sein als Treffer.</translation>
    </message>
    <message>
        <source>Choose a more tolerant rate for review.</source>
        <translation>Wählen Sie für die Durchsicht eine großzügigere Rate.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The passphrase was changed. Older copies keep the old one.</source>
        <translation>Die Passphrase wurde geändert. Ältere Kopien behalten die alte.</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>Ihr Kennwort wurde geändert.</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 kann sich jetzt anmelden.</translation>
    </message>
    <message>
        <source>Copied to “%1” and checked.</source>
        <translation>Nach „%1“ kopiert und geprüft.</translation>
    </message>
    <message>
        <source>Everything in the store is sound.</source>
        <translation>Im Bestand ist alles in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s).</source>
        <translation>
            <numerusform>Die Prüfung fand %n Problem.</numerusform>
            <numerusform>Die Prüfung fand %n Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup, or save what can be read with “likeness-cli check --repair”.</source>
        <translation>Spielen Sie eine Sicherung ein, oder retten Sie mit „likeness-cli check --repair“, was lesbar ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n people written to “%1”, encrypted.</source>
        <translation>
            <numerusform>%n Person verschlüsselt nach „%1“ geschrieben.</numerusform>
            <numerusform>%n Personen verschlüsselt nach „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 with new samples, %3 unchanged, %4 left out since somebody else has their ID.</source>
        <translation>%1 neu, %2 mit neuen Proben, %3 unverändert, %4 ausgelassen, weil jemand anderes ihre Kennung hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n people were erased.</source>
        <translation>
            <numerusform>%n Person wurde gelöscht.</numerusform>
            <numerusform>%n Personen wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not how many people are selected.</source>
        <translation>So viele Personen sind nicht ausgewählt.</translation>
    </message>
    <message>
        <source>Type the number as it is shown.</source>
        <translation>Tippen Sie die Zahl, wie sie dasteht.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>How the face looks</source>
        <translation>Wie das Gesicht aussieht</translation>
    </message>
    <message>
        <source>That the head acts when asked</source>
        <translation>Dass der Kopf tut, was verlangt wird</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>A picture of a person passes for the person.</source>
        <translation>Ein Bild einer Person gilt als die Person.</translation>
    </message>
    <message>
        <source>Weak: in our tests it refused printed pictures and filmed screens, which a computer had imitated; a good print or screen may pass, and a recording in the camera&apos;s place does.</source>
        <translation>Schwach: In unseren Versuchen wurden gedruckte Bilder und abgefilmte Bildschirme abgelehnt, die ein Computer nachgeahmt hatte; ein guter Druck oder Bildschirm kann durchkommen, und eine Aufnahme an Stelle der Kamera kommt durch.</translation>
    </message>
    <message>
        <source>The person is asked to turn, nod, blink or smile. Printed pictures and recordings were refused in our tests; a face that a computer moves as it is asked to may pass.</source>
        <translation>Die Person soll den Kopf drehen, nicken, die Augen schließen oder lächeln. Gedruckte Bilder und Aufnahmen wurden in unseren Versuchen abgelehnt; ein Gesicht, das ein Rechner wie verlangt bewegt, kann angenommen werden.</translation>
    </message>
    <message>
        <source>Both must be passed: how the face looks, and that the head acts when asked.</source>
        <translation>Beides muss bestanden werden: wie das Gesicht aussieht, und dass der Kopf tut, was verlangt wird.</translation>
    </message>
    <message>
        <source>%1 signs in with the new password from now on.</source>
        <translation>%1 meldet sich ab jetzt mit dem neuen Kennwort an.</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personen</translation>
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
    <message>
        <source>Cannot tell</source>
        <translation>Keine Aussage</translation>
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
        <translation>Jetzt ein Bild von der Person, die sagt, sie sei %1.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>This model pack cannot decide.</source>
        <translation>Dieses Modellpaket kann nicht entscheiden.</translation>
    </message>
    <message>
        <source>Use a model pack with a calibration.</source>
        <translation>Nehmen Sie ein Modellpaket mit Kalibrierung.</translation>
    </message>
    <message>
        <source>Compared with the only sample.</source>
        <translation>Mit der einzigen Probe verglichen.</translation>
    </message>
    <message>
        <source>Closest: sample %1 of %2. To the average of all: %3.</source>
        <translation>Am nächsten: Probe %1 von %2. Zum Mittel aller: %3.</translation>
    </message>
    <message>
        <source>No verdict: this store wants to see a living person. Use the camera.</source>
        <translation>Kein Ergebnis: Dieser Bestand verlangt eine lebende Person. Nehmen Sie die Kamera.</translation>
    </message>
    <message>
        <source>There was no key or click for a minute, so the claim has ended and its picture is gone.</source>
        <translation>Eine Minute lang wurden weder Tastatur noch Maus benutzt. Die Prüfung ist beendet, das Bild gelöscht.</translation>
    </message>
</context>
<context>
    <name>likeness::VideoFileSource</name>
    <message>
        <source>The video is not a file on this computer.</source>
        <translation>Das Video ist keine Datei auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hide: %1</source>
        <translation>Verbergen: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Hide what was typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what was typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
</context>
<context>
    <name>NewSecret</name>
    <message>
        <source>Give the present one too.</source>
        <translation>Geben Sie auch die bisherige Angabe ein.</translation>
    </message>
    <message>
        <source>The new one needs at least 8 characters.</source>
        <translation>Die neue braucht mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two new ones differ.</source>
        <translation>Die beiden neuen stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>No file was named, so nothing was written. Try again, and give it a name.</source>
        <translation>Es wurde keine Datei genannt und nichts geschrieben. Versuchen Sie es noch einmal, und geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>„%1“ ist schon da. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>likeness::Days</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>likeness::SecretStrength</name>
    <message>
        <source>Too short: at least 8 characters</source>
        <translation>Zu kurz: mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Weak: longer is better; several words are easy to keep in mind</source>
        <translation>Schwach: länger ist besser; mehrere Wörter merkt man sich leicht</translation>
    </message>
    <message>
        <source>Fair: a word more makes it strong</source>
        <translation>Mittel: ein Wort mehr macht es stark</translation>
    </message>
    <message>
        <source>Strong, unless others know or expect it</source>
        <translation>Stark, wenn andere es nicht kennen oder erwarten</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
