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
    <name>IncomingPictures</name>
    <message>
        <source>Picture without a file</source>
        <translation>Bild ohne Datei</translation>
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
        <source>Ctrl+1</source>
        <translation>Strg+1</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfbild</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Strg+2</translation>
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
</context>
<context>
    <name>likeness::VideoFileSource</name>
    <message>
        <source>The video is not a file on this computer.</source>
        <translation>Das Video ist keine Datei auf diesem Rechner.</translation>
    </message>
</context>
</TS>
