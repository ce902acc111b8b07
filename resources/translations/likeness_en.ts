<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>LogWording</name>
    <message numerus="yes">
        <source>Enrolled with %n sample(s)</source>
        <translation>
            <numerusform>Enrolled with %n sample</numerusform>
            <numerusform>Enrolled with %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) added</source>
        <translation>
            <numerusform>%n sample added</numerusform>
            <numerusform>%n samples added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased with %n sample(s)</source>
        <translation>
            <numerusform>Erased with %n sample</numerusform>
            <numerusform>Erased with %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people exported</source>
        <translation>
            <numerusform>%n person exported</numerusform>
            <numerusform>%n people exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported with %n sample(s)</source>
        <translation>
            <numerusform>Imported with %n sample</numerusform>
            <numerusform>Imported with %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the log written to a file</source>
        <translation>
            <numerusform>%n line of the log written to a file</numerusform>
            <numerusform>%n lines of the log written to a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A calibration measured on %n people is used</source>
        <translation>
            <numerusform>A calibration measured on %n person is used</numerusform>
            <numerusform>A calibration measured on %n people is used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureWell</name>
    <message numerus="yes">
        <source>%n faces; the largest was taken.</source>
        <translation>
            <numerusform>%n face; the largest was taken.</numerusform>
            <numerusform>%n faces; the largest was taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces; you chose this one.</source>
        <translation>
            <numerusform>%n face; you chose this one.</numerusform>
            <numerusform>%n faces; you chose this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreSettings</name>
    <message numerus="yes">
        <source>The consent of %n people has expired.</source>
        <translation>
            <numerusform>The consent of %n person has expired.</numerusform>
            <numerusform>The consent of %n people has expired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n people for good, with their samples?</source>
        <translation>
            <numerusform>Erase %n person for good, with all samples?</numerusform>
            <numerusform>Erase %n people for good, with their samples?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::EnrolmentModel</name>
    <message numerus="yes">
        <source>%n faces: use a picture of this person alone.</source>
        <translation>
            <numerusform>%n face: use a picture of this person alone.</numerusform>
            <numerusform>%n faces: use a picture of this person alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) to add</source>
        <translation>
            <numerusform>%n sample to add</numerusform>
            <numerusform>%n samples to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %n sample(s) that are wanted</source>
        <translation>
            <numerusform>%1 of the %n sample that is wanted</numerusform>
            <numerusform>%1 of the %n samples that are wanted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s): as many as are wanted</source>
        <translation>
            <numerusform>%n sample: as many as are wanted</numerusform>
            <numerusform>%n samples: as many as are wanted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::LogExport</name>
    <message numerus="yes">
        <source>%n line(s) written to “%1”.</source>
        <translation>
            <numerusform>%n line written to “%1”.</numerusform>
            <numerusform>%n lines written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::PersonModel</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was erased with %n sample(s); line %2 of the log says so.</source>
        <translation>
            <numerusform>%1 was erased with %n sample; line %2 of the log says so.</numerusform>
            <numerusform>%1 was erased with %n samples; line %2 of the log says so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::Retention</name>
    <message numerus="yes">
        <source>%n days after it expired</source>
        <translation>
            <numerusform>%n day after it expired</numerusform>
            <numerusform>%n days after it expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people whose consent has expired were kept, because the clock has moved far since the store was last used. If it is right, erase them in the settings.</source>
        <translation>
            <numerusform>%n person whose consent has expired was kept, because the clock has moved far since the store was last used. If it is right, erase them in the settings.</numerusform>
            <numerusform>%n people whose consent has expired were kept, because the clock has moved far since the store was last used. If it is right, erase them in the settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people whose consent had expired were erased.</source>
        <translation>
            <numerusform>%n person whose consent had expired was erased.</numerusform>
            <numerusform>%n people whose consent had expired were erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::StoreCareModel</name>
    <message numerus="yes">
        <source>%n sample(s) are of another model than the one that runs and cannot be compared with it. Choose the model pack that they were made with, or renew them from the pictures that were kept; without a kept picture the person must come again.</source>
        <translation>
            <numerusform>%n sample is of another model than the one that runs and cannot be compared with it. Choose the model pack that it was made with, or renew it from the picture that was kept; without a kept picture the person must come again.</numerusform>
            <numerusform>%n samples are of another model than the one that runs and cannot be compared with it. Choose the model pack that they were made with, or renew them from the pictures that were kept; without a kept picture the person must come again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) were renewed.</source>
        <translation>
            <numerusform>%n sample was renewed.</numerusform>
            <numerusform>%n samples were renewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must come again, since no picture was kept.</source>
        <translation>
            <numerusform>%n person must come again, since no picture was kept.</numerusform>
            <numerusform>%n people must come again, since no picture was kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::StoreSettingsModel</name>
    <message numerus="yes">
        <source>%n people enrolled</source>
        <translation>
            <numerusform>%n person enrolled</numerusform>
            <numerusform>%n people enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s).</source>
        <translation>
            <numerusform>The check found %n problem.</numerusform>
            <numerusform>The check found %n problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people written to “%1”, encrypted.</source>
        <translation>
            <numerusform>%n person written to “%1”, encrypted.</numerusform>
            <numerusform>%n people written to “%1”, encrypted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were erased.</source>
        <translation>
            <numerusform>%n person was erased.</numerusform>
            <numerusform>%n people were erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::EvaluationModel</name>
    <message numerus="yes">
        <source>%n faceprint(s) deleted.</source>
        <translation>
            <numerusform>%n faceprint deleted.</numerusform>
            <numerusform>%n faceprints deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::StoreHost</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
</TS>
